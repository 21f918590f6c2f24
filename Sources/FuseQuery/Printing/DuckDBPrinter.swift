public import FuseCore

/// Prints a plan as one statement in DuckDB's SQL.
public struct DuckDBPrinter {
    let plan: AggregatePlan

    /// Prepares a plan for printing.
    ///
    /// - Parameter plan: what to print.
    public init(_ plan: AggregatePlan) { self.plan = plan }

    /// Prints the statement that computes every quantity of every group.
    ///
    /// With several grouping sets the result begins with `set`, the index of the row's set as text. Then follow the keys as
    /// text (NULL stays NULL, and keys that the row's set lacks are NULL), then the quantities as digits, or
    /// `leaf:weight,…` in ascending leaf order for a histogram. It is ordered by set and keys.
    ///
    /// - Parameters:
    ///   - tables: by dataset, the paths of its Parquet parts; every dataset of the plan must be there. Paths hold no
    ///     pattern characters (`*`, `?`, `[`) and no control characters.
    ///   - salt: mixed into the choice of the groups that are kept of a unit with too many.
    ///   - exclusions: by private dataset, the plain path of a UTF-8 text file that holds one unit value a line, each line
    ///     ended by a line feed; rows of these units are left out of every relation of the dataset. Each line is cast to the
    ///     unit column's type; lines that do not cast, and empty lines, name nobody.
    /// - Returns: one SELECT statement without a trailing semicolon.
    public func boundedSQL(
        tables: [ID<Dataset>: [String]], salt: [UInt8], exclusions: [ID<Dataset>: String] = [:]
    ) -> String {
        PlanPrinter(plan, DuckDBDialect(), PlanFiles(tables: tables, exclusions: exclusions), salt: salt).sql()
    }
}
