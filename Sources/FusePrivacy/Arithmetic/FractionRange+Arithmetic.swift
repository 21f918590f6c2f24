/// Interval arithmetic: each result holds whatever the operation gives for any numbers of the operands. Ends are rounded outwards.
extension FractionRange {
    static prefix func - (range: FractionRange) -> FractionRange {
        FractionRange(range.upper.map { -$0 }, range.lower.map { -$0 })
    }

    static func + (left: FractionRange, right: FractionRange) -> FractionRange {
        FractionRange(sum(left.lower, right.lower, .down), sum(left.upper, right.upper, .up))
    }

    static func - (left: FractionRange, right: FractionRange) -> FractionRange { left + -right }

    static func * (left: FractionRange, right: FractionRange) -> FractionRange {
        if left.isNotPositive && !left.isNotNegative { return -(-left * right) }
        if right.isNotPositive && !right.isNotNegative { return -(left * -right) }
        return bounded(left, right) ?? unbounded(left, right)
    }

    /// The quotients by all numbers of the divisor but zero; nil if there are none.
    static func / (left: FractionRange, right: FractionRange) -> FractionRange? {
        guard right.point?.isZero != true else { return nil }
        if left.point?.isZero == true { return left }
        if let inverse = right.inverse { return left * inverse }
        return everything
    }

    /// The range of the absolute values.
    var magnitude: FractionRange {
        if isNotNegative { return self }
        if isNotPositive { return -self }
        let (low, high) = (lower?.magnitude, upper?.magnitude)
        return FractionRange(.zero, low.flatMap { low in high.map { max(low, $0) } })
    }

    var squared: FractionRange { magnitude * magnitude }

    /// The range of a function that never falls, at whose ends it is rounded outwards.
    func mapped(_ rising: (Fraction, Rounding) -> Fraction) -> FractionRange {
        FractionRange(lower.map { rising($0, .down) }, upper.map { rising($0, .up) })
    }

    /// The range of the square roots of what is not negative; nil if nothing is. A single number has a single root, the nearest.
    var root: FractionRange? {
        if let point, point >= .zero { return FractionRange(point.root(.halfEven)) }
        guard upper.map({ $0 >= .zero }) ?? true else { return nil }
        return FractionRange(max(lower ?? .zero, .zero), upper).mapped { $0.root($1) }
    }

    private static func sum(_ left: Fraction?, _ right: Fraction?, _ rounding: Rounding) -> Fraction? {
        guard let left, let right else { return nil }
        return (left + right).kept(rounding)
    }

    private static func bounded(_ left: FractionRange, _ right: FractionRange) -> FractionRange? {
        guard let a = left.lower, let b = left.upper, let c = right.lower, let d = right.upper else { return nil }
        if left.isNotNegative && right.isNotNegative {
            return FractionRange((a * c).kept(.down), (b * d).kept(.up))
        }
        let products = [a * c, a * d, b * c, b * d]
        return FractionRange(products.min()?.kept(.down), products.max()?.kept(.up))
    }

    /// The product of ranges of which one has an end that is not known, and of which none is all below zero.
    private static func unbounded(_ left: FractionRange, _ right: FractionRange) -> FractionRange {
        if left.point?.isZero == true || right.point?.isZero == true { return FractionRange(.zero) }
        guard left.isNotNegative && right.isNotNegative, let low = left.lower, let other = right.lower else {
            return everything
        }
        return FractionRange((low * other).kept(.down), nil)
    }

    /// One over each number but zero, if all have one sign.
    private var inverse: FractionRange? {
        if isNotPositive { return (-self).inverse.map { -$0 } }
        guard isNotNegative, let lower else { return nil }
        return FractionRange(
            upper.map { (.one / $0).kept(.down) } ?? .zero, lower.isZero ? nil : (.one / lower).kept(.up))
    }
}
