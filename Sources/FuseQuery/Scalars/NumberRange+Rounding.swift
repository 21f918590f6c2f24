import BigInt

extension NumberRange {
    /// The values rounded to some digits after the point, before it if negative.
    func rounded(places: Int) -> NumberRange {
        if places < 0 { return rounded(toPower: -places) }
        return scale > places ? rescaled(to: places) : self
    }

    /// The values without the digits after the point.
    var truncated: NumberRange {
        let unit = BigInt(10).power(scale)
        return NumberRange(least / unit, most / unit)
    }

    /// The values rounded to tens, hundreds and so on.
    private func rounded(toPower power: Int) -> NumberRange {
        let step = BigInt(10).power(power)
        let unit = BigInt(10).power(scale) * step
        return NumberRange(least.dividedDown(by: unit) * step, most.dividedUp(by: unit) * step)
    }
}
