public import FuseCore

/// An approval of the job's digest without which no job runs.
public enum RequiredApproval: Hashable, Sendable {
    /// Of the provider of a dataset.
    case provider(ID<Party>)
    /// Of an authority that is not the provider itself, so that two parties have looked.
    case authority(otherThan: ID<Party>)

    /// What channel, sharing and tags ask for, whatever the terms say. Source: Articles 26, 29 and 60.
    ///
    /// - Parameter terms: the terms of a dataset.
    /// - Returns: the approvals needed.
    static func byRegulation(for terms: Terms) -> Set<RequiredApproval> {
        var needed: Set<RequiredApproval> = []
        let isConditional = terms.channel == .shared && terms.sharing == .conditional
        if terms.channel == .openOnApplication || isConditional { needed.formUnion(both(for: terms)) }
        if terms.tags.contains(.importantData) { needed.insert(.authority(otherThan: terms.provider)) }
        return needed
    }

    /// What the terms themselves ask for beyond that.
    ///
    /// - Parameter terms: the terms of a dataset.
    /// - Returns: the approvals needed.
    static func byTerms(_ terms: Terms) -> Set<RequiredApproval> {
        var needed: Set<RequiredApproval> = []
        if terms.approval.provider == .required { needed.insert(.provider(terms.provider)) }
        if terms.approval.authority == .required { needed.insert(.authority(otherThan: terms.provider)) }
        return needed.subtracting(byRegulation(for: terms))
    }

    static func both(for terms: Terms) -> Set<RequiredApproval> {
        [.provider(terms.provider), .authority(otherThan: terms.provider)]
    }

    /// Which of the approvals lacks, in words that say what to do.
    var advice: String {
        switch self {
        case .provider(let party):
            "lacks the `approval` of the provider `\(party)`; ask it to approve the job, then sign a new request"
        case .authority:
            "lacks the `approval` of an authority; ask one that neither provides nor requests, then sign a new request"
        }
    }
}
