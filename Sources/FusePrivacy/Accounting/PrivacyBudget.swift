public import FuseCore

/// An amount of privacy loss: ε and δ, as exact decimals.
///
/// A release with this loss changes the odds of any outcome by a factor of at most e^ε, but for outcomes of probability δ, when one
/// privacy unit is added or removed (Dwork, Roth 2014, definition 2.4).
public struct PrivacyBudget: Hashable, Sendable {
    /// ε; 0 or more.
    public let epsilon: ExactDecimal
    /// δ; 0 or more.
    public let delta: ExactDecimal

    /// Creates an amount of privacy loss.
    ///
    /// - Parameters:
    ///   - epsilon: ε, 0 or more.
    ///   - delta: δ, 0 or more.
    /// - Throws: `PrivacyError` with code `invalidBudget` if either is negative.
    public init(epsilon: ExactDecimal, delta: ExactDecimal) throws(PrivacyError) {
        guard epsilon >= .zero, delta >= .zero else {
            throw PrivacyError(.invalidBudget, "a `privacy budget` is never negative; give ε and δ of 0 or more")
        }
        self.init(checked: epsilon, delta)
    }

    private init(checked epsilon: ExactDecimal, _ delta: ExactDecimal) {
        self.epsilon = epsilon
        self.delta = delta
    }

    /// No loss at all.
    public static let zero = PrivacyBudget(checked: .zero, .zero)

    /// The loss of both together: ε and δ add up, even if the second was chosen after the first was seen (Dwork, Roth 2014,
    /// theorem 3.16).
    public static func + (left: PrivacyBudget, right: PrivacyBudget) -> PrivacyBudget {
        PrivacyBudget(checked: left.epsilon + right.epsilon, left.delta + right.delta)
    }

    /// Whether neither ε nor δ is above the other's; exactly as much is within.
    ///
    /// - Parameter limit: what may be spent.
    public func isWithin(_ limit: PrivacyBudget) -> Bool { epsilon <= limit.epsilon && delta <= limit.delta }

    /// As much of this as another allows: the lesser ε and the lesser δ.
    ///
    /// - Parameter limit: what may be spent.
    public func limited(to limit: PrivacyBudget) -> PrivacyBudget {
        PrivacyBudget(checked: min(epsilon, limit.epsilon), min(delta, limit.delta))
    }

    /// What is left after some was spent; nil if more was spent than there is.
    ///
    /// - Parameter spent: what was spent.
    public func remaining(after spent: PrivacyBudget) -> PrivacyBudget? {
        guard spent.isWithin(self) else { return nil }
        return PrivacyBudget(checked: epsilon - spent.epsilon, delta - spent.delta)
    }
}
