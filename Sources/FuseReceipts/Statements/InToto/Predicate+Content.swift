extension Predicate {
    /// The decision it carries; only a receipt and a refusal carry one.
    public var decision: DecisionRecord? {
        switch self {
        case .receipt(let receipt): receipt.decision
        case .refusal(let refusal): refusal.decision
        case .reservation, .deletion, .case: nil
        }
    }

    /// The approvals it rests on; only a receipt names any.
    public var approvals: [ApprovalRecord] {
        if case .receipt(let receipt) = self { receipt.approvals } else { [] }
    }

    /// The request that was answered or refused; a reservation only names its digest.
    public var request: RequestRecord? {
        switch self {
        case .receipt(let receipt): receipt.request
        case .refusal(let refusal): refusal.request
        case .reservation, .deletion, .case: nil
        }
    }

    /// The datasets that were read or asked for.
    public var inputs: [InputRecord] {
        switch self {
        case .receipt(let receipt): receipt.inputs
        case .refusal(let refusal): refusal.inputs
        case .reservation, .deletion, .case: []
        }
    }

    /// Whether it can be given to others and verified; a reservation only stands in the log.
    var isGivenToOthers: Bool {
        switch self {
        case .receipt, .refusal, .deletion, .case: true
        case .reservation: false
        }
    }
}
