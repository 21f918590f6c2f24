/// Whom the result protects: adding or removing all rows of one unit in all private datasets is one step between
/// neighbouring inputs.
public struct PrivacyUnit: Hashable, Sendable {
    /// What is protected, such as `patient`.
    public let name: String
}
