/// A security incident that touches a dataset. Source: Article 57.
public struct Incident: Hashable, Sendable {
    /// What is done until it is settled.
    public enum Measure: String, Sendable, CaseIterable {
        /// The incident is on record, and runs go on.
        case record
        /// The dataset stops at once.
        case quarantine
    }

    /// The case.
    public let record: Case
    /// What is done until it is settled.
    public let measure: Measure

    /// Names an incident.
    ///
    /// - Parameters:
    ///   - record: the case.
    ///   - measure: what is done until it is settled.
    public init(record: Case, measure: Measure) {
        self.record = record
        self.measure = measure
    }
}

extension Incident: CustomStringConvertible {
    /// The digest, the outcome and the measure.
    public var description: String { "\(record) \(measure.rawValue)" }
}
