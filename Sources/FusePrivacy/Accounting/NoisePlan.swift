public import FuseCore
/// All that decides how much noise a release gets, which groups it may show, and what it costs.
///
/// The neighbouring relation is adding or removing one privacy unit with all its rows. A unit is in at most `maxGroups` groups and
/// changes quantity i by at most its bound Δᵢ in each. Everything here follows from the declared budget and bounds alone, never
/// from data, in exact arithmetic with every rounding against the spender.
public struct NoisePlan: Sendable {
    /// The most ε that one answer may spend.
    public static let largestEpsilon = ExactDecimal(64)

    /// The kind of noise.
    public let mechanism: Mechanism
    /// What the release costs: the declared ε, and the declared δ or 0 if none of it is needed.
    public let charged: PrivacyBudget
    /// In how many groups a unit may be; L₀.
    public let maxGroups: Int
    /// k: no group that is shown may have fewer units, as far as can be told without harm; see `Anonymiser`.
    public let minimumGroup: Int
    /// The noise of each quantity; the first is the count of units.
    public let quantities: [QuantityNoise]
    /// How groups are chosen; nil if which groups exist is public.
    public let selection: GroupSelection?
    /// ρ of all numbers together in zero-concentrated differential privacy; nil for Laplace noise.
    public let concentratedLoss: ExactRatio?
}
