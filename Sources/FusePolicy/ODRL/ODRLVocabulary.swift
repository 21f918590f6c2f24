/// The actions of the ODRL 2.2 vocabulary that terms need.
enum ODRLAction: String, CaseIterable {
    /// The dataset becomes part of a composite collection: it is fused with others.
    case aggregate
    /// What leaves is anonymised.
    case anonymize
    /// All copies are removed for good.
    case delete
    /// The dataset is supplied to third parties.
    case distribute
    /// A party is told what was done.
    case inform
    /// A party consents to each job.
    case obtainConsent
    /// Anything at all.
    case use
}

/// The left operands of the vocabulary that terms need.
enum ODRLOperand: String, CaseIterable {
    /// How often the action was carried out.
    case count
    /// When.
    case dateTime
    /// During which event.
    case event
    /// For what.
    case purpose
    /// To whom the outcome goes.
    case recipient
    /// In which country.
    case spatial
}

/// The operators of the vocabulary that terms need.
enum ODRLOperator: String, CaseIterable {
    /// Equal.
    case eq
    /// After.
    case gt
    /// At or after.
    case gteq
    /// One of several.
    case isAnyOf
    /// At or before, at most.
    case lteq
}
