import FuseCore
import FusePrivacy

@testable import FusePolicy

/// Takes a permission away, or adds a prohibition.
struct Removal: Sendable {
    let name: String
    let apply: @Sendable (inout Situation, inout RandomSituations) -> Void

    /// All of them; where no dataset is left, there is nothing to take away.
    static let all: [Removal] = (ofRequest + ofUse + ofTerms + ofGrants + ofProtection + ofStanding).map { removal in
        Removal(name: removal.name) { situation, random in
            if !situation.uses.isEmpty { removal.apply(&situation, &random) }
        }
    }

    /// Changes the terms of one of the datasets.
    static func terms(
        _ name: String, _ change: @escaping @Sendable (inout Terms, inout RandomSituations) -> Void
    ) -> Removal {
        use(name) { use, random in change(&use.terms, &random) }
    }

    /// Changes what was said and done about one of the datasets.
    static func standing(
        _ name: String, _ change: @escaping @Sendable (inout DatasetStanding, inout RandomSituations) -> Void
    ) -> Removal {
        use(name) { use, random in change(&use.standing, &random) }
    }

    /// Changes the use of one of the datasets.
    static func use(
        _ name: String, _ change: @escaping @Sendable (inout DatasetUse, inout RandomSituations) -> Void
    ) -> Removal {
        Removal(name: name) { situation, random in
            change(&situation.uses[random.index(below: situation.uses.count)], &random)
        }
    }

    static func request(
        _ name: String, _ change: @escaping @Sendable (inout PolicyRequest, inout RandomSituations) -> Void
    ) -> Removal {
        Removal(name: name) { situation, random in change(&situation.request, &random) }
    }
}
