public import FuseCore

/// How a released number is made from noisy quantities.
public enum MeasureSpec: Sendable, Hashable {
    /// A count: quantity number `quantity`, never shown below 0.
    case count(quantity: Int)
    /// A sum: quantity number `quantity`, in whole multiples of 10 to the power of −`scale`.
    case sum(quantity: Int, scale: Int)
    /// A mean: `centre` plus a sum of differences from the centre (in multiples of 10 to the power of −`scale`) over a
    /// count, never shown outside `lower` and `upper`, with `scale` + 4 digits after the point.
    case mean(sum: Int, count: Int, centre: ExactDecimal, lower: ExactDecimal, upper: ExactDecimal, scale: Int)

    func check(quantities: Int) throws(PrivacyError) {
        guard numbers.allSatisfy({ (0..<quantities).contains($0) }) else {
            throw PrivacyError(.invalidMeasure, "a `measure` names a quantity that the plan does not have; report this")
        }
        guard isConsistent else {
            throw PrivacyError(
                .invalidMeasure, "a `measure` needs a scale of 0 or more, and a lower bound that is not above the upper"
            )
        }
    }

    private var numbers: [Int] {
        switch self {
        case .count(let quantity), .sum(let quantity, _): [quantity]
        case .mean(let sum, let count, _, _, _, _): [sum, count]
        }
    }

    private var isConsistent: Bool {
        switch self {
        case .count: true
        case .sum(_, let scale): scale >= 0
        case .mean(_, _, _, let lower, let upper, let scale): scale >= 0 && lower <= upper
        }
    }
}
