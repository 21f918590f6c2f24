extension DeletionPredicate {
    /// What contradicts itself, in one line; `nil` if nothing does.
    var contradiction: String? {
        let parts = keys.map(\.part.index)
        if keys.isEmpty { return "a `deletion` that names no erased key; refuse it" }
        if keys.count > Self.mostKeys { return "a `deletion` of more keys than one certificate names; refuse it" }
        if !zip(parts, parts.dropFirst()).allSatisfy({ $0 < $1 }) {
            return "the `keys` do not follow the parts of the dataset, each once; refuse the deletion"
        }
        if cause.followsAStatement && statement == nil {
            return "a `deletion` that a statement asked for does not name it; refuse it"
        }
        return nil
    }
}

extension CasePredicate {
    /// What contradicts itself in a certificate at `index` of the log, in one line; `nil` if nothing does.
    func contradiction(at index: Int) -> String? {
        if let last = receipts.last, last >= index { return "a listed `receipt` comes after its case; refuse the case" }
        if receiptCount > index { return "the `receiptCount` is more than the log had entries; refuse the case" }
        if !fitsItsKind { return "the `datasets` are not those of such a statement; refuse the case" }
        return nil
    }

    /// Whether a statement of the kind can reach so many datasets.
    private var fitsItsKind: Bool {
        switch kind {
        case .objection, .exclusion: datasets.count == 1
        case .incident: (1...IncidentStatement.mostDatasets).contains(datasets.count)
        case .revocation, .complaint, .order, .closure, .catalogue, .outcome: true
        }
    }
}

extension InTotoStatement {
    /// What contradicts itself in a statement at `index` of the log, its subject included; `nil` if nothing does.
    func contradiction(at index: Int) -> String? {
        if let subject = predicate.certifiedSubject, subjects != [subject] {
            return "the certificate's `subject` is not what it certifies; refuse it"
        }
        return predicate.contradiction(at: index)
    }
}

extension Predicate {
    /// What a certificate must be about.
    fileprivate var certifiedSubject: Subject? {
        switch self {
        case .deletion(let deletion): deletion.subject
        case .case(let taken): taken.subject
        case .receipt, .refusal, .reservation: nil
        }
    }
}
