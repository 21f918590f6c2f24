public import FuseCore

/// A number computed from released values only.
public indirect enum ReleasedCalculation: Hashable, Sendable {
    /// A measure that is no calculation itself, by its index in the plan.
    case measure(Int)
    /// A numeric group key, by its index in the plan.
    case key(Int)
    /// A constant.
    case literal(ExactDecimal)
    /// SQL's `GROUPING` of keys: one bit a key, the last the lowest, 1 where the key is not part of the row's grouping set.
    case grouping([Int])
    /// `+`, `-` or `*`.
    case arithmetic(ArithmeticOperator, ReleasedCalculation, ReleasedCalculation)
    /// NULL where the divisor is 0.
    case quotient(ReleasedCalculation, ReleasedCalculation)
    /// The opposite number.
    case negation(ReleasedCalculation)
    /// The absolute value.
    case magnitude(ReleasedCalculation)
    /// NULL below 0.
    case squareRoot(ReleasedCalculation)
    /// With fewer digits.
    case rounding(Rounding, ReleasedCalculation)
    /// The greatest or least of those that are not NULL.
    case extreme(Extreme, [ReleasedCalculation])
    /// The first that is not NULL.
    case firstPresent([ReleasedCalculation])
    /// NULL where both are equal, else the first.
    case absentIfEqual(ReleasedCalculation, ReleasedCalculation)
    /// The value of the first branch whose test is true; NULL if there is none.
    case choice([Branch], otherwise: ReleasedCalculation?)

    /// One `WHEN … THEN …`.
    public struct Branch: Hashable, Sendable {
        /// When the branch is taken.
        public let test: Test
        /// Its value.
        public let value: ReleasedCalculation
    }

    /// A condition on calculations.
    public typealias Test = ReleasedCondition<ReleasedCalculation>
}
