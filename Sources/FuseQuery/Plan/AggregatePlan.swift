public import FuseCore

/// An aggregation that has been understood completely: typed, total, and bounded for each privacy unit.
///
/// Neighbouring inputs differ by all rows of one unit in all private datasets. Such a change alters each quantity by at
/// most its `perGroupBound` in each of at most `groupLimits[s].groups` groups of grouping set `s`, and in no other group.
public struct AggregatePlan: Hashable, Sendable {
    /// One column of the result, by its index among keys or measures.
    public enum Output: Hashable, Sendable {
        /// A group key.
        case key(Int)
        /// A measure.
        case measure(Int)
    }

    /// What is aggregated.
    public let rows: RowSource
    /// The group keys; without any there is exactly one output row.
    public let keys: [GroupKey]
    /// The groupings, each by the indexes of its keys in ascending order; in a row of a set that lacks a key, the key is NULL.
    public let groupingSets: [[Int]]
    /// In how many groups of each grouping set a unit counts.
    public let groupLimits: [GroupLimit]
    /// The groups that are shown whatever the data; nil if the data decides.
    public let domain: KeyDomain?
    /// Whom the result protects; nil if every dataset is public.
    public let unit: PrivacyUnit?
    /// What the engine computes for each group. The first is `.units` if there is a privacy unit.
    public let quantities: [BoundedQuantity]
    /// The measures; those that only HAVING, ORDER BY or calculations name are not among the outputs.
    public let measures: [PlannedMeasure]
    /// The columns of the result, in the order of SELECT.
    public let outputs: [Output]
    /// The names of `outputs`, all different.
    public let outputNames: [String]
    /// Which released rows are kept.
    public let having: ReleasedPredicate?
    /// The order of released rows; the first entry weighs most.
    public let order: [ReleaseOrder]
    /// How many released rows are kept at most.
    public let limit: Int?
    /// By dataset and column, what the query uses it for.
    public let columnUses: [ID<Dataset>: [String: Set<ColumnUse>]]
    /// By dataset and column, what a column is compared with where it decides which rows count, or to which group or value
    /// a row goes. A column that decides nothing is not here.
    public let comparisons: [ID<Dataset>: [String: ColumnComparison]]
    /// What a reader of the result should know, one line each.
    public let notes: [String]
    /// The contribution limits that the job sets.
    public let limits: ContributionLimits

    /// The places where datasets are read, each once.
    public var readings: [DatasetReading] { rows.readings + (domain?.readings ?? []) }

    /// The datasets that are read, each once, in the order of their names.
    public var datasets: [ID<Dataset>] { Set(readings.map(\.dataset)).sorted() }

    /// The datasets that have a privacy unit, each once, in the order of their names.
    public var privateDatasets: [ID<Dataset>] { Set(readings.filter { $0.unit != nil }.map(\.dataset)).sorted() }

    /// In how many output rows one unit can change anything, over all grouping sets.
    public var groupsPerUnit: Int { groupLimits.reduce(0) { $0 + $1.groups } }

    /// By dataset, the columns that must be readable, each once: those that the query uses, and those that only the rows'
    /// conditions of the terms look at.
    public var columnsRead: [ID<Dataset>: [String]] {
        readings.reduce(into: [:]) { read, reading in
            let known = read[reading.dataset, default: []]
            let keys = Set(known.map(ColumnKey.init))
            read[reading.dataset] = known + reading.columnsRead.map(\.name).filter { !keys.contains(ColumnKey($0)) }
        }
    }
}
