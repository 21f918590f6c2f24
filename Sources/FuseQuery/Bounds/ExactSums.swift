import BigInt
import FuseCore

/// How sums inside a subquery stay exact and never overflow, however many rows there are.
///
/// Whole numbers and decimals are added as they are if the engine has a number type for the total of 2^40 rows; all else is
/// first clamped into its bounds, as a measure would clamp it.
struct ExactSums {
    let source: SourceBinder

    /// More rows than fit any machine's memory.
    private static let mostRows = NumberRange(0, BigInt(1) << 40)
    /// The digits of a whole number and of the point together that printed arithmetic can hold.
    private static let mostDigits = 36

    func sum(of value: Scalar, at mark: SourceMark) throws(QueryError) -> FixedPointSum {
        if case .number(let range) = value.type, Self.fits(range) {
            return FixedPointSum(value: value, range, cap: nil)
        }
        if let range = try bounds(of: value, at: mark) { return FixedPointSum(value: value, range, cap: nil) }
        let largest = FixedPoint.largestPublicValue
        return FixedPointSum(
            value: value, NumberRange(scale: FixedPoint.defaultScale, -largest, largest), cap: nil)
    }

    /// The type of a total: exact for exact numbers.
    static func type(of sum: FixedPointSum) -> ScalarType {
        guard case .number = sum.value.type else { return .double }
        return .number(NumberRange(scale: sum.scale, sum.lower, sum.upper) * mostRows)
    }

    private static func fits(_ range: NumberRange) -> Bool {
        let total = range * mostRows
        let digits = String(total.magnitude).utf8.count + total.scale
        return total.isRepresentable && digits <= mostDigits
    }

    /// The declared bounds of a value; nil if it is public, a double, and has none.
    private func bounds(of value: Scalar, at mark: SourceMark) throws(QueryError) -> NumberRange? {
        let book = BoundsBook(rows: source.rows, context: source.context)
        if source.anchor == nil, value.type == .double, (try? book.analysis.bounds(of: value)) == nil { return nil }
        let range = try book.clamp(of: value, source.scope, at: mark)
        guard Self.fits(range) else {
            throw QueryError(
                .overflow, at: mark, "this sum could need more than 38 digits; tighten the bounds, or cast to DOUBLE")
        }
        return range
    }
}
