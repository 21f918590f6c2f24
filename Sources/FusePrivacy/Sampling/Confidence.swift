import BigInt

/// How often an interval may miss the exact number, over the noise alone.
enum Confidence: Sendable {
    /// One noisy number: at most 5% outside.
    case single
    /// One of two noisy numbers that a ratio is made of: at most 2.5% outside each, hence at most 5% together (Bonferroni).
    case paired

    /// The probability outside, on both sides together.
    var outside: ExactRatio {
        switch self {
        case .single: ExactRatio(1, over: 20)
        case .paired: ExactRatio(1, over: 40)
        }
    }

    /// The standard normal quantile that leaves half of `outside` above it, rounded up.
    var normalQuantile: ExactRatio {
        switch self {
        case .single: ExactRatio(196, over: 100)
        case .paired: ExactRatio(22_415, over: 10_000)
        }
    }
}
