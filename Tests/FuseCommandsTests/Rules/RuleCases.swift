/// Every rule of the regulation, at least once each way.
extension RuleCase {
    static let all = origin + sharing + use + protection + standing

    /// What every statement says.
    static let why = ["--reason", "As the rules ask."]
}
