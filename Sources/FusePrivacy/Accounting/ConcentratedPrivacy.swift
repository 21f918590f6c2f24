import BigInt

/// The conversion from ρ-zero-concentrated differential privacy to (ε, δ).
///
/// Source: Canonne, Kamath, Steinke 2020, proposition 12: a ρ-zCDP mechanism is (ε, δ)-differentially private for every α > 1 with
///
///     δ ≥ e^((α − 1)(αρ − ε)) / (α − 1) · (1 − 1/α)^α.
///
/// Solved for ρ, an α allows every ρ of at most
///
///     (ε + (ln δ + ln(α − 1) + α·ln(α/(α − 1))) / (α − 1)) / α.
///
/// The logarithms are enclosed in fractions and taken from below, so that the ρ found is allowed for certain, whichever α the
/// search ends at; a poor α can only cost accuracy.
enum ConcentratedPrivacy {
    /// ρ is rounded down to this many binary digits.
    static let rhoBits = 64
    /// How finely α − 1 is tried: steps in each doubling.
    private static let steps = 16
    private static let smallestExponent = -8

    /// Finds the largest ρ that is (ε, δ)-differentially private, over α − 1 on a grid of sixteen steps a doubling.
    ///
    /// For one ρ the δ is log-convex in α, so that the ρ an α allows rises and then falls along the grid.
    ///
    /// - Parameters:
    ///   - epsilon: ε, above 0.
    ///   - delta: δ, above 0 and below 1.
    /// - Returns: ρ, above 0, rounded down.
    static func largestRho(epsilon: ExactRatio, delta: ExactRatio) -> ExactRatio {
        let logDelta = Logarithm.enclosure(of: delta).lower
        let allowed = { (index: Int) in
            rhoAllowed(by: excess(at: index), epsilon: epsilon, logDelta: logDelta)
        }
        var (low, high) = (0, lastIndex(epsilon: epsilon, logDelta: logDelta))
        while low < high {
            let middle = (low + high) / 2
            if allowed(middle) < allowed(middle + 1) { low = middle + 1 } else { high = middle }
        }
        let rho = allowed(low).roundedDown(significantBits: rhoBits)
        precondition(rho > .zero, "some positive concentrated loss is always within a positive budget")
        return rho
    }

    /// The largest ρ that one α allows, from below; negative if the α does not serve at all.
    ///
    /// - Parameter excess: α − 1, above 0.
    static func rhoAllowed(by excess: ExactRatio, epsilon: ExactRatio, logDelta: ExactRatio) -> ExactRatio {
        let alpha = excess + .one
        let logs = Logarithm.enclosure(of: excess) + Logarithm.enclosure(of: alpha / excess).scaled(by: alpha)
        return (epsilon + (logDelta + logs.lower) / excess) / alpha
    }

    private static func excess(at index: Int) -> ExactRatio {
        let (doublings, step) = index.quotientAndRemainder(dividingBy: steps)
        let fraction = ExactRatio(BigInt(steps + step) << doublings, over: BigInt(steps))
        return fraction / ExactRatio(BigInt(1) << -smallestExponent)
    }

    /// Where the grid ends: the best α − 1 is near 2·ln(1/δ)/ε and never beyond four times that.
    private static func lastIndex(epsilon: ExactRatio, logDelta: ExactRatio) -> Int {
        let beyond = (-logDelta * ExactRatio(8) / epsilon).roundedUp.magnitude.bitWidth
        return (beyond - smallestExponent + 1) * steps
    }
}
