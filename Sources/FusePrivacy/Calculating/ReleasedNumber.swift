public import FuseCore

/// A number that is computed from released ones; post-processing, at no privacy cost.
///
/// Values are exact fractions, rounded to 256 binary digits once they are long and null beyond 2¹⁰²⁴. The interval comes
/// from interval arithmetic over the intervals of all that the number is made from, with every rounding outwards. Where a
/// divisor may be 0 the quotient may be anything on one or both sides: if an end of the interval of the whole number is not
/// known, as for such a quotient by itself, the number is null rather than shown with a false interval. A bound that
/// follows, as by `least` and `greatest`, makes it known again.
public indirect enum ReleasedNumber: Sendable, Hashable {
    /// The measure with this number, from 0: any that is not calculated, or an earlier calculated one.
    case measure(Int)
    /// The group key with this number, from 0, whose type is `number`; null where it is no finite number.
    case key(Int)
    /// A constant.
    case literal(ExactDecimal)
    /// The sum.
    case sum(ReleasedNumber, ReleasedNumber)
    /// The first less the second.
    case difference(ReleasedNumber, ReleasedNumber)
    /// The product.
    case product(ReleasedNumber, ReleasedNumber)
    /// The first over the second; null where that is 0.
    case quotient(ReleasedNumber, ReleasedNumber)
    /// The number with the other sign.
    case negation(ReleasedNumber)
    /// The absolute value.
    case magnitude(ReleasedNumber)
    /// The square root; null below 0.
    case squareRoot(ReleasedNumber)
    /// The nearest multiple of 10 to the power of −`places`, −40 to 40; halves go away from zero.
    case rounded(ReleasedNumber, places: Int)
    /// The greatest whole number that is not above.
    case floor(ReleasedNumber)
    /// The least whole number that is not below.
    case ceiling(ReleasedNumber)
    /// The least of those that are not null; of one or more.
    case least([ReleasedNumber])
    /// The greatest of those that are not null; of one or more.
    case greatest([ReleasedNumber])
    /// The first that is not null; of one or more.
    case firstPresent([ReleasedNumber])
    /// The first, but null where both are equal.
    case absentIfEqual(ReleasedNumber, ReleasedNumber)
    /// The value of the first choice whose condition is true; otherwise the last, which is null if there is none.
    case choice([ReleasedChoice], otherwise: ReleasedNumber?)
    /// The number that a table has for the whole number in group key `set`, from 0; null if it has none. For GROUPING: the
    /// key names the grouping set of the row.
    case groupingBits(set: Int, [Int: Int])
}
