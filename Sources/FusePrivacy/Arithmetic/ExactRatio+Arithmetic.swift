import BigInt

extension ExactRatio: Comparable {
    /// The exact sum.
    public static func + (left: ExactRatio, right: ExactRatio) -> ExactRatio {
        ExactRatio(
            left.numerator * right.denominator + right.numerator * left.denominator,
            over: left.denominator * right.denominator)
    }

    /// The exact difference.
    public static func - (left: ExactRatio, right: ExactRatio) -> ExactRatio { left + -right }

    /// The same magnitude with the other sign.
    public static prefix func - (value: ExactRatio) -> ExactRatio {
        ExactRatio(-value.numerator, over: value.denominator)
    }

    /// The exact product.
    public static func * (left: ExactRatio, right: ExactRatio) -> ExactRatio {
        ExactRatio(left.numerator * right.numerator, over: left.denominator * right.denominator)
    }

    /// The exact quotient; the divisor is not zero.
    public static func / (left: ExactRatio, right: ExactRatio) -> ExactRatio {
        ExactRatio(left.numerator * right.denominator, over: left.denominator * right.numerator)
    }

    /// Orders fractions by value.
    public static func < (left: ExactRatio, right: ExactRatio) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    var squared: ExactRatio { self * self }
}
