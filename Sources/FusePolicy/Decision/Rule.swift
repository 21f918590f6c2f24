/// One rule of the regulation, with the passage it enforces.
public protocol CitedRule: Sendable {
    /// The rule's name.
    var id: RuleID { get }
    /// The passage of the regulation.
    var citation: Citation { get }
}

/// A rule about a run: it judges every dataset that a job uses.
public protocol Rule: CitedRule {
    /// Judges the use of one dataset.
    ///
    /// - Parameters:
    ///   - use: the dataset's terms, and what the plan does with it.
    ///   - request: who asks for what, and where it would run.
    /// - Returns: the verdict, with every reason it has.
    /// - Throws: `PolicyError` if the rule lacks what it needs; that denies.
    func judge(_ use: DatasetUse, in request: PolicyRequest) throws(PolicyError) -> Verdict
}

/// A rule about a dataset that is to be registered.
public protocol IntakeRule: CitedRule {
    /// Judges a dataset.
    ///
    /// - Parameter arrival: its terms, its columns and who signed it.
    /// - Returns: the verdict, with every reason it has.
    /// - Throws: `PolicyError` if the rule lacks what it needs; that refuses the dataset.
    func judge(_ arrival: Arrival) throws(PolicyError) -> Verdict
}
