import BigInt

extension NumberRange {
    /// The same values, or, with fewer digits, the smallest range around their rounded values.
    func rescaled(to newScale: Int) -> NumberRange {
        let step = BigInt(10).power(abs(newScale - scale))
        guard newScale < scale else { return NumberRange(scale: newScale, least * step, most * step) }
        return NumberRange(scale: newScale, least.dividedDown(by: step), most.dividedUp(by: step))
    }

    func union(_ other: NumberRange) -> NumberRange {
        aligned(with: other) { a, b in NumberRange(scale: a.scale, a.least, a.most, b.least, b.most) }
    }

    /// The values in both ranges of one scale; nil if there are none.
    func intersection(_ other: NumberRange) -> NumberRange? {
        let (low, high) = (max(least, other.least), min(most, other.most))
        return scale == other.scale && low <= high ? NumberRange(scale: scale, low, high) : nil
    }

    static func + (left: NumberRange, right: NumberRange) -> NumberRange {
        left.aligned(with: right) { a, b in NumberRange(scale: a.scale, a.least + b.least, a.most + b.most) }
    }

    static prefix func - (range: NumberRange) -> NumberRange {
        NumberRange(scale: range.scale, -range.least, -range.most)
    }

    static func - (left: NumberRange, right: NumberRange) -> NumberRange { left + -right }

    static func * (left: NumberRange, right: NumberRange) -> NumberRange {
        NumberRange(
            scale: left.scale + right.scale, left.least * right.least, left.least * right.most,
            left.most * right.least, left.most * right.most)
    }

    /// The absolute values.
    var absolute: NumberRange {
        let ends = NumberRange(scale: scale, BigInt(least.magnitude), BigInt(most.magnitude))
        return least.sign != most.sign ? NumberRange(scale: scale, 0, ends.most) : ends
    }

    /// Whole quotients towards zero.
    func wholeQuotient(by divisor: BigInt) -> NumberRange {
        NumberRange(least / divisor, most / divisor)
    }

    /// Remainders with the sign of the dividend.
    func remainder(by divisor: BigInt) -> NumberRange {
        let largest = BigInt(divisor.magnitude) - 1
        return NumberRange(least.sign == .minus ? -largest : 0, most.sign == .minus ? 0 : largest)
    }

    /// Whole quotients towards zero by any divisor other than zero.
    func wholeQuotient(by divisor: NumberRange) -> NumberRange {
        let same = NumberRange(least, most, 0)
        if divisor.least.sign == .plus { return same }
        return divisor.most.signum() <= 0 ? -same : same.union(-same)
    }

    /// Remainders with the sign of the dividend, by any divisor other than zero.
    func remainder(by divisor: NumberRange) -> NumberRange {
        let largest = min(magnitude, max(divisor.magnitude - 1, 0))
        return NumberRange(least.sign == .minus ? -largest : 0, most.signum() > 0 ? largest : 0)
    }

    /// −1, 0 and 1, as far as they occur.
    var signs: NumberRange { NumberRange(least.signum(), most.signum()) }

    /// Quotients rounded outwards to some digits after the point; nil if the divisor may be zero.
    func quotient(by divisor: NumberRange, scale newScale: Int) -> NumberRange? {
        guard divisor.least > 0 || divisor.most < 0 else { return nil }
        let factor = BigInt(10).power(newScale + divisor.scale)
        let unit = BigInt(10).power(scale)
        var ends: [BigInt] = []
        for end in [least, most] {
            for part in [divisor.least, divisor.most] {
                ends.append((end * factor).dividedDown(by: unit * part))
                ends.append((end * factor).dividedUp(by: unit * part))
            }
        }
        return NumberRange(scale: newScale, ends.min() ?? 0, ends.max() ?? 0)
    }

    private func aligned(
        with other: NumberRange, _ combine: (NumberRange, NumberRange) -> NumberRange
    ) -> NumberRange {
        let common = max(scale, other.scale)
        return combine(rescaled(to: common), other.rescaled(to: common))
    }
}

extension BigInt {
    /// The largest whole number not above the quotient.
    func dividedDown(by divisor: BigInt) -> BigInt {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return !remainder.isZero && (remainder.sign != divisor.sign) ? quotient - 1 : quotient
    }

    /// The smallest whole number not below the quotient.
    func dividedUp(by divisor: BigInt) -> BigInt { -(-self).dividedDown(by: divisor) }
}
