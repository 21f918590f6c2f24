import BigInt
import FuseCore
import FusePrivacy
import FuseQuery

/// A column of released numbers, in the narrowest of three types that holds them: 64-bit whole numbers, decimals of 38 digits, and
/// binary floating-point numbers.
struct NumberColumn {
    /// How many digits after the point its numbers have; nil if the plan does not fix that.
    private let scale: Int?

    init(_ kind: PlannedMeasure.Kind) {
        switch kind {
        case .count: scale = 0
        case .sum(_, let scale), .shiftedSum(_, _, _, let scale), .point(_, let scale, _): self.scale = scale
        case .calculated(.grouping): scale = 0
        case .mean, .variance, .covariance, .correlation, .quantile, .calculated: scale = nil
        }
    }

    /// Noise has no bounds, so a column becomes wider where a number needs it: what was paid for is always written.
    func type(of release: Release, _ measure: Int) -> String {
        let numbers = release.rows.compactMap { $0.measures[measure] }.flatMap { [$0.value, $0.low, $0.high] }
        if let scale {
            let whole = numbers.compactMap { $0.scaled(to: scale) }
            if whole.count == numbers.count, let type = Self.type(of: whole, scale: scale) { return type }
        }
        return numbers.allSatisfy { $0.magnitude < Self.beyondDouble } ? "DOUBLE" : "VARCHAR"
    }

    /// The exact type of whole numbers of 10 to the power of −`scale`; nil if there is none.
    static func type(of numbers: [BigInt], scale: Int) -> String? {
        if scale == 0, numbers.allSatisfy({ Int64(exactly: $0) != nil }) { return "BIGINT" }
        guard scale <= digits, numbers.allSatisfy({ $0.magnitude < beyondDecimal }) else { return nil }
        return "DECIMAL(\(digits),\(scale))"
    }

    private static let digits = 38
    private static let beyondDecimal = BigUInt(10).power(digits)
    private static let beyondDouble = ExactDecimal(significand: BigInt(10).power(308))
}
