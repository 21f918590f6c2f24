/// A value made of the rows of one group inside a query; it is exact and never leaves the engine by itself.
///
/// INVARIANT: it depends on the multiset of the group's rows and not on their order, and raises no error whatever they hold.
public enum RowAggregate: Hashable, Sendable {
    /// The number of rows.
    case rows
    /// The number of rows where a value is not NULL (nor NaN).
    case present(Scalar)
    /// The number of different values that are not NULL (nor NaN).
    case distinct(Scalar)
    /// The sum of fixed-point values, NULL where none is present; in the given type.
    case sum(FixedPointSum, ScalarType)
    /// The sum of fixed-point values divided by their number, NULL where none is present; a double.
    case mean(FixedPointSum)
    /// The least or greatest value, NULL where none is present.
    case extreme(Extreme, Scalar)

    /// The expression over a row that it reads; nil if it reads none.
    var value: Scalar? {
        switch self {
        case .rows: nil
        case .present(let value), .distinct(let value), .extreme(_, let value): value
        case .sum(let sum, _), .mean(let sum): sum.value
        }
    }
}
