import BigInt
import FuseCore

/// Finds between which values an expression lies when its columns keep to their declared bounds (interval arithmetic,
/// Moore 1966).
///
/// The result is what a measure clamps to. The clamp alone makes the privacy guarantee; a bound that is too narrow only
/// costs accuracy. Branches that are always NULL have no bounds and add none.
struct BoundAnalysis {
    /// The declared bounds of a column, or nil if it has none.
    let declared: (ColumnReference) -> NumberRange?

    /// Digits after the point that a quotient adds.
    static let quotientDigits = 4
    private static let largest = BigInt(10).power(60)

    func bounds(of value: Scalar) throws(BoundProblem) -> NumberRange {
        guard let bounds = try found(value) else { throw .nothing }
        return bounds
    }

    func found(_ value: Scalar) throws(BoundProblem) -> NumberRange? {
        let range = try analysed(value)
        if let range, range.magnitude > Self.largest || range.scale > 40 { throw .tooWide }
        return range
    }

    private func analysed(_ value: Scalar) throws(BoundProblem) -> NumberRange? {
        switch value.form {
        case .column(let reference):
            guard let range = declared(reference) else { throw .column(reference) }
            return range
        case .literal(let literal): return try constant(literal)
        case .arithmetic(let sign, let left, let right):
            return try pair(left, right) { a, b in
                switch sign {
                case .add: a + b
                case .subtract: a - b
                case .multiply: a * b
                }
            }
        case .quotient(let left, let right): return try quotient(left, right)
        case .division(let division, let left, let right):
            return try pair(left, right) { a, b in
                let (dividend, divisor) = (a.rescaled(to: 0), b.rescaled(to: 0))
                return switch division {
                case .quotient: dividend.wholeQuotient(by: divisor)
                case .remainder: dividend.remainder(by: divisor)
                }
            }
        case .power(let base, let exponent): return try power(base, exponent)
        case .cast(let source, let target): return try converted(source, target)
        case .choice(let branches, let otherwise):
            return try hull(branches.map(\.value) + (otherwise.map { [$0] } ?? []))
        case .firstPresent(let values): return try hull(values)
        case .extreme(let end, let values): return try extreme(end, values)
        default: return try single(value)
        }
    }

    private func single(_ value: Scalar) throws(BoundProblem) -> NumberRange? {
        switch value.form {
        case .wholeQuotient(let source, let divisor): try found(source)?.rescaled(to: 0).wholeQuotient(by: divisor)
        case .remainder(let source, let divisor): try found(source)?.rescaled(to: 0).remainder(by: divisor)
        case .negation(let source): try found(source).map { -$0 }
        case .magnitude(let source): try found(source)?.absolute
        case .sign(let source): try found(source)?.signs
        case .bucket(_, let buckets): buckets.values
        case .function(let function, let source): try image(of: function, source)
        case .rounding(.nearest(let places), let source):
            try found(source).map { $0.rounded(places: places) }
        case .rounding(_, let source): try found(source)?.rescaled(to: 0)
        case .datePart(let part, _) where part != .year && part != .isoYear: part.values
        default: throw .expression
        }
    }

    private func constant(_ literal: Literal) throws(BoundProblem) -> NumberRange? {
        switch literal {
        case .null: return nil
        case .number, .double:
            guard let exact = literal.exact else { throw .tooWide }
            return NumberRange(exact)
        default: throw .expression
        }
    }

    private func pair(
        _ left: Scalar, _ right: Scalar, _ combine: (NumberRange, NumberRange) -> NumberRange
    ) throws(BoundProblem) -> NumberRange? {
        guard let a = try found(left), let b = try found(right) else { return nil }
        return combine(a, b)
    }

    private func quotient(_ left: Scalar, _ right: Scalar) throws(BoundProblem) -> NumberRange? {
        guard let a = try found(left), let b = try found(right) else { return nil }
        let scale = max(a.scale, b.scale) + Self.quotientDigits
        guard let range = a.quotient(by: b, scale: scale) else { throw .divisor }
        return range
    }

    private func converted(_ source: Scalar, _ target: ColumnType) throws(BoundProblem) -> NumberRange? {
        if source.type == .boolean { return NumberRange(0, 1) }
        guard source.type.isNumeric || source.type == .null else { throw .expression }
        guard let range = try found(source) else { return nil }
        guard case .number(let kept) = ScalarType(target), kept.scale < range.scale else { return range }
        return range.rescaled(to: kept.scale)
    }

    private func hull(_ values: [Scalar]) throws(BoundProblem) -> NumberRange? {
        var whole: NumberRange?
        for value in values {
            guard let range = try found(value) else { continue }
            whole = whole?.union(range) ?? range
        }
        return whole
    }

    /// A constant among the values is never NULL, so the result cannot pass it.
    private func extreme(_ end: Extreme, _ values: [Scalar]) throws(BoundProblem) -> NumberRange? {
        guard var range = try hull(values) else { return nil }
        for value in values where value.literal != nil {
            guard let limit = try found(value)?.rescaled(to: range.scale) else { continue }
            let (least, most) = (range.least, range.most)
            range =
                end == .least
                ? NumberRange(scale: range.scale, min(least, limit.most), min(most, limit.most))
                : NumberRange(scale: range.scale, max(least, limit.least), max(most, limit.least))
        }
        return range
    }
}

/// Why an expression has no bounds.
enum BoundProblem: Error {
    case column(ColumnReference)
    case expression
    case divisor
    case nothing
    case tooWide
}
