import BigInt

/// Whole multiples of 2⁻¹⁹², in which series are summed with a known direction of rounding.
enum FixedPoint {
    static let bits = 192
    static let one = BigUInt(1) << bits

    static func floor(_ value: ExactRatio) -> BigUInt { (value * ExactRatio(BigInt(one))).roundedDown.magnitude }
    static func ceiling(_ value: ExactRatio) -> BigUInt { (value * ExactRatio(BigInt(one))).roundedUp.magnitude }
    static func ratio(_ fixed: BigUInt) -> ExactRatio { ExactRatio(BigInt(fixed), over: BigInt(one)) }

    static func productRoundedDown(_ left: BigUInt, _ right: BigUInt) -> BigUInt { (left * right) >> bits }
    static func productRoundedUp(_ left: BigUInt, _ right: BigUInt) -> BigUInt {
        (left * right + (one - 1)) >> bits
    }
    static func quotientRoundedUp(_ value: BigUInt, _ divisor: BigUInt) -> BigUInt {
        (value + (divisor - 1)) / divisor
    }
}
