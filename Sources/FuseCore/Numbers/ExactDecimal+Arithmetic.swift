import BigInt

extension ExactDecimal: Comparable {
    /// The exact sum.
    public static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
        let (a, b, scale) = aligned(left, right)
        return ExactDecimal(significand: a + b, scale: scale)
    }

    /// The exact difference.
    public static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal { left + -right }

    /// The same magnitude with the other sign.
    public static prefix func - (value: ExactDecimal) -> ExactDecimal {
        ExactDecimal(significand: -value.significand, scale: value.scale)
    }

    /// The exact product.
    public static func * (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
        ExactDecimal(significand: left.significand * right.significand, scale: left.scale + right.scale)
    }

    /// Orders decimals by value.
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        let (a, b, _) = aligned(left, right)
        return a < b
    }

    private static func aligned(_ left: ExactDecimal, _ right: ExactDecimal) -> (BigInt, BigInt, scale: Int) {
        let scale = max(left.scale, right.scale)
        return (
            left.significand * powerOfTen(scale - left.scale), right.significand * powerOfTen(scale - right.scale),
            scale
        )
    }
}
