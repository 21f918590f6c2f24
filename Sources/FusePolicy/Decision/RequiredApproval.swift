public import FuseCore

/// An approval of the job's digest without which no job runs.
public enum RequiredApproval: Hashable, Sendable {
    /// Of the provider of a dataset.
    case provider(ID<Party>)
    /// Of an authority that is not the provider itself, so that two parties have looked.
    case authority(otherThan: ID<Party>)
    /// Of the government body that entrusted a dataset, where somebody else provides it; its own request counts as well.
    case principal(ID<Party>)

    /// What channel, sharing, tags and grade ask for, whatever the terms say. Source: Articles 20, 26, 29, 59 and 60.
    ///
    /// - Parameter terms: the terms of a dataset.
    /// - Returns: the approvals needed.
    static func byRegulation(for terms: Terms) -> Set<RequiredApproval> {
        var needed = bySharing(of: terms).union(byGrade(of: terms)).union(byEntrustment(of: terms))
        if terms.channel == .openOnApplication { needed.formUnion(both(for: terms)) }
        if terms.tags.contains(.importantData) { needed.insert(.authority(otherThan: terms.provider)) }
        return needed
    }

    /// What the terms themselves ask for beyond that.
    ///
    /// - Parameter terms: the terms of a dataset.
    /// - Returns: the approvals needed.
    static func byTerms(_ terms: Terms) -> Set<RequiredApproval> {
        asked(by: terms.approval, of: terms.provider).subtracting(byRegulation(for: terms))
    }

    /// What the grade asks for. Source: Article 59.
    ///
    /// - Parameter terms: the terms of a dataset.
    /// - Returns: the approvals needed.
    static func byGrade(of terms: Terms) -> Set<RequiredApproval> {
        asked(by: terms.grade.floor.approvals, of: terms.provider)
    }

    /// What entrusting asks for: what the provider alone signed does not bind the principal. Source: Article 20.
    ///
    /// - Parameter terms: the terms of a dataset.
    /// - Returns: the approvals needed.
    static func byEntrustment(of terms: Terms) -> Set<RequiredApproval> {
        guard terms.channel == .entrusted, let principal = terms.entrustment?.principal, principal != terms.provider
        else { return [] }
        return [.principal(principal)]
    }

    static func both(for terms: Terms) -> Set<RequiredApproval> {
        [.provider(terms.provider), .authority(otherThan: terms.provider)]
    }

    private static func bySharing(of terms: Terms) -> Set<RequiredApproval> {
        guard terms.channel == .shared else { return [] }
        switch terms.sharing {
        case .conditional: return both(for: terms)
        case .notShared(_, let services) where !services.isEmpty: return [.authority(otherThan: terms.provider)]
        default: return []
        }
    }

    private static func asked(by asks: ApprovalsAsked, of provider: ID<Party>) -> Set<RequiredApproval> {
        var needed: Set<RequiredApproval> = []
        if asks.provider == .required { needed.insert(.provider(provider)) }
        if asks.authority == .required { needed.insert(.authority(otherThan: provider)) }
        return needed
    }

    /// That the approval lacks, and what to do.
    var lack: Reason {
        switch self {
        case .provider(let party):
            Reason(
                "the job lacks the `approval` of the provider `\(party)`",
                zh: "作业缺少数据提供单位 `\(party)` 的批准（`approval`）",
                do: "ask it to approve the job, then sign a new request", doZh: "请提请该单位批准作业，再签署新的申请")
        case .principal(let party):
            Reason(
                "the job lacks the `approval` of `\(party)`, the principal of the `entrustment`",
                zh: "作业缺少委托（`entrustment`）方 `\(party)` 的批准（`approval`）",
                do: "ask it to approve the job, then sign a new request", doZh: "请提请该委托方批准作业，再签署新的申请")
        case .authority:
            Reason(
                "the job lacks the `approval` of an authority", zh: "作业缺少市大数据主管部门的批准（`approval`）",
                do: "ask one that neither provides, requests nor receives, then sign a new request",
                doZh: "请提请既非数据提供单位、申请方，也非接收方的主管部门批准，再签署新的申请")
        }
    }
}
