import FuseCore
import FusePrivacy
import FuseQuery

@testable import FusePolicy

/// Takes a permission away, or adds a prohibition.
struct Removal: Sendable {
    let name: String
    let apply: @Sendable (inout Situation, inout RandomSituations) -> Void

    /// All of them; where no dataset is left, there is nothing to take away.
    static let all: [Removal] = (ofRequest + ofTerms + ofGrants + ofProtection).map { removal in
        Removal(name: removal.name) { situation, random in
            if !situation.uses.isEmpty { removal.apply(&situation, &random) }
        }
    }

    /// Changes the terms of one of the datasets.
    private static func terms(
        _ name: String, _ change: @escaping @Sendable (inout Terms, inout RandomSituations) -> Void
    ) -> Removal {
        Removal(name: name) { situation, random in
            change(&situation.uses[random.index(below: situation.uses.count)].terms, &random)
        }
    }

    private static func request(
        _ name: String, _ change: @escaping @Sendable (inout PolicyRequest, inout RandomSituations) -> Void
    ) -> Removal {
        Removal(name: name) { situation, random in change(&situation.request, &random) }
    }

    private static let ofRequest: [Removal] = [
        request("an approval") { request, random in
            if !request.approvals.isEmpty { request.approvals.remove(at: random.index(below: request.approvals.count)) }
        },
        request("the commitment") { request, _ in request.commitment = nil },
        request("the duty") { request, _ in request.duty = nil },
        request("a scenario") { request, _ in request.job.scenarios = Array(request.job.scenarios.dropFirst()) },
        request("a purpose of the job") { request, random in
            if !request.job.purposes.isEmpty { request.job.purposes.remove(random.pick(request.job.purposes.sorted())) }
        },
        request("the sandbox") { request, _ in
            request.environment = FusionEnvironment(assurance: request.environment.assurance, isolation: .absent)
        },
        request("the assurance") { request, _ in
            request.environment = FusionEnvironment(assurance: "", isolation: request.environment.isolation)
        },
        Removal(name: "a dataset from the plan") { situation, random in
            situation.uses[random.index(below: situation.uses.count)].columns = nil
        },
        Removal(name: "a dataset") { situation, random in
            situation.uses.remove(at: random.index(below: situation.uses.count))
            if situation.uses.isEmpty { situation.request.job.datasets = [] }
        },
        Removal(name: "budget") { situation, random in
            situation.uses[random.index(below: situation.uses.count)].remaining = .zero
        },
    ]

    private static let ofTerms: [Removal] = [
        terms("a purpose") { terms, random in
            guard case .among(let paths) = terms.purposes, !paths.isEmpty else {
                terms.purposes = .among([])
                return
            }
            terms.purposes = .among(paths.subtracting([random.pick(paths.sorted())]))
        },
        terms("a recipient") { terms, random in
            guard case .among(let parties) = terms.recipients, !parties.isEmpty else {
                terms.recipients = .among([])
                return
            }
            terms.recipients = .among(parties.subtracting([random.pick(parties.sorted())]))
        },
        terms("a right") { terms, random in terms.rights.remove(random.pick(Right.allCases)) },
        terms("a column") { terms, random in
            if !terms.columns.isEmpty { terms.columns[random.pick(terms.columns.keys.sorted())] = nil }
        },
        terms("a use") { terms, random in
            guard !terms.columns.isEmpty else { return }
            terms.columns[random.pick(terms.columns.keys.sorted())]?.uses.remove(random.pick(ColumnUse.allCases))
        },
        terms("days") { terms, random in
            let last = CalendarDate(daysSinceEpoch: terms.window.until.daysSinceEpoch - random.index(below: 1600))
            terms.window = Window(from: terms.window.from, until: last)
        },
        terms("the freedom from the provider's approval") { terms, _ in
            terms.approval = ApprovalsAsked(provider: .required, authority: terms.approval.authority)
        },
        terms("the freedom from the authority's approval") { terms, _ in
            terms.approval = ApprovalsAsked(provider: terms.approval.provider, authority: .required)
        },
        terms("a tag is added") { terms, random in terms.tags.insert(random.pick(Tag.allCases)) },
    ]

    private static let ofGrants: [Removal] = [
        terms("the catalogue entry") { terms, _ in terms.catalogue = nil },
        terms("the entrustment") { terms, _ in terms.entrustment = nil },
        terms("the emergency") { terms, _ in terms.emergency = nil },
        terms("the licence") { terms, _ in terms.licence = nil },
        terms("the consent") { terms, _ in terms.consent = nil },
        terms("the procurement") { terms, _ in terms.procurement = nil },
        terms("sharing") { terms, _ in if terms.sharing != nil { terms.sharing = .notShared(basis: "order") } },
        terms("the sharing class") { terms, _ in terms.sharing = nil },
    ]

    private static let ofProtection: [Removal] = [
        terms("ε and δ of a job") { terms, _ in terms.privacy?.job = .zero },
        terms("small groups") { terms, random in
            let smallest = terms.privacy?.minimumGroup ?? 0
            terms.privacy?.minimumGroup = smallest + random.index(below: 10)
        },
        terms("bounds") { terms, random in
            for (name, column) in terms.columns {
                guard let bounds = column.bounds else { continue }
                let lower = bounds.lower + ExactDecimal(random.index(below: 60))
                terms.columns[name]?.bounds = try? ColumnBounds(lower: lower, upper: bounds.upper, scale: bounds.scale)
            }
        },
    ]
}
