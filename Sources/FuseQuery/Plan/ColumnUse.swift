/// What a query uses a column for; terms say which uses they allow.
public enum ColumnUse: String, Sendable, Hashable, CaseIterable {
    /// It says to whom a row belongs. Every private dataset's unit column has this use.
    case unit
    /// It is tied to a column of another dataset by a plain equality of a join.
    case join
    /// It is, or is part of, a group key.
    case group
    /// It decides which rows count: `WHERE`, `FILTER`, the rest of `ON`, or a condition inside a measure or a group key.
    case filter
    /// It is summed.
    case sum
    /// It is averaged.
    case mean
    /// Its values that are not NULL are counted.
    case count
    /// Units are counted by it.
    case countDistinct = "count-distinct"
    /// Its variance or standard deviation is taken.
    case variance
    /// It stands in a covariance or correlation.
    case covariance
    /// A quantile of it is taken, minimum, median and maximum among them.
    case quantile
}
