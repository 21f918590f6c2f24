/// A table that the engine computes inside the query, row by row or unit by unit.
///
/// INVARIANT: if it has a unit, every row belongs to exactly one, and the rows of a unit depend on that unit's rows in the
/// private datasets and on public datasets alone.
public struct DerivedTable: Hashable, Sendable {
    /// How its rows are made.
    public indirect enum Form: Hashable, Sendable {
        /// One row for each row of a source; with `.distinct` equal rows become one.
        case projection(RowSource, values: [Scalar], Multiplicity)
        /// One row for each combination of the keys; the values of the aggregates follow the keys. A source with a unit has
        /// the unit's column among the keys.
        case aggregation(RowSource, keys: [Scalar], aggregates: [RowAggregate])
        /// The rows of all of them. Columns match by place; each table's value is cast to the type of the union's column.
        case union([DerivedTable])
    }

    /// Whether equal rows become one.
    public enum Multiplicity: Hashable, Sendable {
        /// Rows stay as they are.
        case all
        /// Equal rows become one.
        case distinct
    }

    /// A column.
    public struct Column: Hashable, Sendable {
        /// Its name as queries write it; empty if a query cannot name it.
        public let name: String
        /// The type of its values.
        public let type: ScalarType
        /// Whether it is a unit's column: it may be joined, counted and grouped by, and nothing else.
        let isUnit: Bool
    }

    /// To whom its rows belong.
    public struct Unit: Hashable, Sendable {
        /// What is protected, such as `patient`.
        public let name: String
        /// The place of the column that says to whom a row belongs.
        let place: Int
    }

    /// Which table, different for all of a plan.
    let number: Int
    /// How its rows are made; values, or keys and aggregates, stand in the order of `columns`.
    public let form: Form
    /// Its columns; column `i` is printed as `"ci"`.
    public let columns: [Column]
    /// To whom its rows belong; nil if everything that it reads is public.
    public let unit: Unit?
    /// The places of the columns that are needed; the others are not printed.
    let needed: Set<Int>

    /// A column as expressions over the table's rows see it.
    func column(at place: Int) -> RelationColumn {
        .derived(place: place, name: columns[place].name, type: columns[place].type)
    }

    /// The row sources that it is made of.
    var sources: [RowSource] {
        switch form {
        case .projection(let rows, _, _), .aggregation(let rows, _, _): [rows]
        case .union(let tables): tables.flatMap(\.sources)
        }
    }
}
