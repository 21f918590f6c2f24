public import BigInt

/// Which groups may be seen: those whose noisy count of units reaches a threshold.
///
/// With k the minimum group, a group of `units` units counts as n′ = max(0, units − (k − 1)). It is released if and only if n′ ≥ 1
/// and n′ + X ≥ 1 + m₀, where X is the noise of the units and m₀ the smallest margin for which P(X ≥ m₀) ≤ δₛ/L₀ is proven.
/// A group of fewer than k units is thus never released, whatever the noise.
///
/// The released count of units is units + X with the same X: where n′ ≥ 1 it equals (n′ + X) + (k − 1), and whether n′ + X
/// reaches the threshold is seen from n′ + X itself. Both are post-processing of one noisy number, which is paid for once.
///
/// **Cost.** Neighbours D and D′ = D + u differ by one privacy unit u, which is in at most L₀ groups. Part these into A₀, where
/// n′ = 0 in D, and A₁, where n′ ≥ 1 in D and hence in D′. Groups without u are the same in both.
/// Let N be the noisy numbers of all groups but A₀: as a function of the data they differ only in A₁, by at most 1 in n′ (for n′ grows by
/// at most what the units grow) and by at most Δᵢ in the others, in at most L₀ groups, so that N is (ε, δ_c)-differentially private
/// by the noise, with δ_c = 0 for Laplace. In D nothing of A₀ is released; in D′ a group of A₀ has n′ ≤ 1 and is released with
/// probability at most P(X ≥ m₀) ≤ δₛ/L₀, so that any of them is with probability p ≤ δₛ, independently of N. For a set S of outcomes
/// let S₀ be its outcomes in which nothing of A₀ is released.
/// - From D′ to D: P(D′ ∈ S) ≤ p + P(N(D′) ∈ S₀) ≤ p + e^ε·P(N(D) ∈ S₀) + δ_c ≤ e^ε·P(D ∈ S) + δ_c + δₛ.
/// - From D to D′: with x = P(D ∈ S) = P(N(D) ∈ S₀) we have P(D′ ∈ S) ≥ (1 − p)·P(N(D′) ∈ S₀) ≥ (1 − p)·(x − δ_c)/e^ε, hence
///   e^ε·P(D′ ∈ S) ≥ x − δ_c − p·(x − δ_c) ≥ x − δ_c − δₛ, for x ≤ 1.
///
/// So the whole release is (ε, δ_c + δₛ)-differentially private: ε is not paid again for the choice of groups.
///
/// Where the count of units is released in any case this costs nothing besides; `OptimalSelection` is for where it is not.
public struct PartitionSelection: Sendable, Hashable {
    /// k: groups of fewer units are never released; 1 or more.
    public let minimumGroup: BigInt
    /// m₀: how far the noise alone must lift a group of the smallest size.
    public let margin: BigInt

    /// The lowest noisy count of units that is ever released: k + m₀.
    public var threshold: BigInt { minimumGroup + margin }

    func releases(units: BigInt, noise: BigInt) -> Bool {
        let counted = units - (minimumGroup - 1)
        return counted >= 1 && counted + noise >= 1 + margin
    }
}
