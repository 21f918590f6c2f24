extension Predicate {
    /// What contradicts itself in a statement at `index` of the log, in one line; `nil` if nothing does.
    func contradiction(at index: Int) -> String? {
        switch self {
        case .receipt(let receipt): receipt.contradiction(at: index)
        case .refusal(let refusal):
            refusal.decision.outcome == .deny ? nil : "a `refusal` that no rule asks for; refuse it"
        case .reservation: nil
        case .deletion(let deletion): deletion.contradiction
        case .case(let taken): taken.contradiction(at: index)
        }
    }
}

extension ReceiptPredicate {
    fileprivate func contradiction(at index: Int) -> String? {
        let isPrivate = inputs.contains { $0.unit != nil }
        if decision.outcome == .deny { return "a `receipt` of what a rule refused; refuse it" }
        if !times.areInOrder { return "the `times` of the run are not in order; refuse the receipt" }
        if let noise, noise.reservation >= index { return "the `reservation` comes after its receipt; refuse it" }
        if let answeredBefore, answeredBefore >= index { return "the earlier `receipt` comes later; refuse this one" }
        if isPrivate != (privacy != nil) || isPrivate != (noise != nil) {
            return "the `privacy` record does not fit the inputs' units; refuse the receipt"
        }
        if !obligations.areAbout(inputs) { return "the `obligations` name what is no input; refuse the receipt" }
        return nil
    }
}

extension ObligationRecord {
    fileprivate func areAbout(_ inputs: [InputRecord]) -> Bool {
        Set(inputs.map(\.provider)).isSuperset(of: notified)
            && Set(inputs.map(\.dataset)).isSuperset(of: deleteAfterRun)
    }
}
