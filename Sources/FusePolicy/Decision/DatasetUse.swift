public import FuseCore
public import FusePrivacy
public import FuseQuery

/// A dataset of a job: its terms, what the plan does with it, and what was spent.
public struct DatasetUse: Sendable {
    /// The terms in force.
    public internal(set) var terms: Terms
    /// The uses of each column that the plan reads; nil if the plan does not read the dataset at all.
    public internal(set) var columns: [String: Set<ColumnUse>]?
    /// What the ledger counts against each limit of the terms; nil if the dataset has no privacy unit, and so no ledger.
    public internal(set) var spent: BudgetSpending?
    /// By column, the constants that the plan compares it with.
    public internal(set) var comparisons: [String: ColumnComparison]
    /// What has been said and done about the dataset.
    public internal(set) var standing: DatasetStanding

    /// Describes the use of a dataset.
    ///
    /// - Parameters:
    ///   - terms: the terms in force.
    ///   - columns: by column, its uses in the plan; nil if the plan does not read the dataset.
    ///   - spent: what the ledger counts against each limit; nil if the dataset has no privacy unit.
    ///   - comparisons: by column, the constants that the plan compares it with.
    ///   - standing: what has been said and done about the dataset.
    public init(
        terms: Terms, columns: [String: Set<ColumnUse>]?, spent: BudgetSpending?,
        comparisons: [String: ColumnComparison] = [:], standing: DatasetStanding
    ) {
        self.comparisons = comparisons
        self.standing = standing
        self.terms = terms
        self.columns = columns
        self.spent = spent
    }

    /// The dataset.
    public var dataset: ID<Dataset> { terms.dataset }
}
