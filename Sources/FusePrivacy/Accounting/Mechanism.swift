/// The kind of noise that a release gets.
public enum Mechanism: String, Sendable, Hashable, CaseIterable {
    /// Discrete Laplace noise: pure ε for the numbers; δ serves only the choice of groups.
    case laplace
    /// Discrete Gaussian noise: zero-concentrated privacy for the numbers, converted to (ε, δ).
    case gaussian
}
