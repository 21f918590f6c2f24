/// Rows to work on: relations joined from left to right, and the condition that rows meet.
///
/// INVARIANT: if there is a unit, the rows of one unit depend on that unit's rows in the private datasets and on public
/// datasets alone, and every row belongs to exactly one unit. So removing a unit removes its rows and changes no other.
public struct RowSource: Hashable, Sendable {
    /// The relations in the order of `FROM`.
    public let relations: [Relation]
    /// How each relation after the first is joined.
    public let joins: [Join]
    /// Which joined rows count; nil for all.
    public let filter: Scalar?
    /// To whom a row belongs; rows where it is NULL are left out. nil if every relation is public.
    let unit: ColumnReference?
}
