import FuseCore

@testable import FuseQuery

/// Plans of queries over the sample tables with narrow bounds.
struct SamplePlans {
    var catalog: Catalog
    var rows: Int?
    var groups: Int

    init(rows: Int? = 3, groups: Int = 2, catalog: Catalog? = nil) throws {
        self.rows = rows
        self.groups = groups
        self.catalog = try catalog ?? SampleTables.catalog(wide: false)
    }

    func plan(
        _ sql: String, bounds: [String: (Int, Int)] = [:], parameters: [String: ParameterValue] = [:],
        keys: [String: DeclaredKeys] = [:]
    ) throws -> AggregatePlan {
        let ranges = try bounds.mapValues {
            try ContributionLimits.ValueRange(lower: ExactDecimal($0.0), upper: ExactDecimal($0.1))
        }
        return try QueryPlanner.plan(
            tree: DuckDBProcess.trees(of: [sql])[0], sql: sql, catalog: catalog, parameters: parameters,
            limits: ContributionLimits(maxGroups: groups, maxRowsPerGroup: rows, bounds: ranges), keys: keys)
    }

    /// The measure that a query of `visits` selects.
    func measure(_ expression: String, of table: String = "visits") throws -> (AggregatePlan, PlannedMeasure.Kind) {
        let plan = try plan("SELECT \(expression) AS m FROM \(table)")
        guard case .measure(let index)? = plan.outputs.first else { throw NoMeasure() }
        return (plan, plan.measures[index].kind)
    }

    struct NoMeasure: Error {}
}
