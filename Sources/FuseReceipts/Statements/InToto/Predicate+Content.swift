public import FuseCore

extension Predicate {
    /// The decision it carries; a reservation carries none.
    public var decision: DecisionRecord? {
        switch self {
        case .receipt(let receipt): receipt.decision
        case .refusal(let refusal): refusal.decision
        case .reservation: nil
        }
    }

    /// The approvals it rests on; only a receipt names any.
    public var approvals: [ApprovalRecord] {
        if case .receipt(let receipt) = self { receipt.approvals } else { [] }
    }

    /// The parties it names, each once, in the order of first mention.
    public var parties: [ID<Party>] {
        let mentions = [request?.party, request?.recipient].compactMap(\.self) + inputs.map(\.provider)
        var seen: Set<ID<Party>> = []
        return (mentions + approvals.map(\.party)).filter { seen.insert($0).inserted }
    }

    /// The request that was answered or refused; a reservation only names its digest.
    public var request: RequestRecord? {
        switch self {
        case .receipt(let receipt): receipt.request
        case .refusal(let refusal): refusal.request
        case .reservation: nil
        }
    }

    /// The datasets that were read or asked for.
    public var inputs: [InputRecord] {
        switch self {
        case .receipt(let receipt): receipt.inputs
        case .refusal(let refusal): refusal.inputs
        case .reservation: []
        }
    }
}
