import Foundation
import FuseCore

@testable import FuseQuery

/// Plans queries over one random database, runs them on it and on its neighbours, and compares.
struct NeighbourCheck {
    struct Planned {
        let query: RandomQuery
        let tree: DocumentNode
        let plan: AggregatePlan
        let limits: ContributionLimits
    }

    struct Outcome {
        /// Comparisons of two neighbours.
        var cases = 0
        /// Comparisons in which something changed by exactly what the plan states.
        var tight = 0
        /// Comparisons in which as many groups changed as may.
        var full = 0
        var violations: [String] = []
    }

    let database: RandomDatabase
    let catalog: Catalog
    let lists: [ID<Dataset>: String]
    private let folder: TemporaryFolder
    private let salt: [UInt8]

    init(_ random: inout SeededGenerator) throws {
        folder = try TemporaryFolder()
        database = RandomDatabase(&random)
        catalog = try database.catalog(&random)
        lists = try database.lists(&random, folder: folder.path)
        salt = [UInt8.random(in: 0...255, using: &random)]
        let variants: [Int?] = [nil] + RandomDatabase.units
        _ = try DuckDBProcess.lines(
            of: variants.flatMap { [folder, database] in database.statements(without: $0, folder: folder.path) })
    }

    func plan(_ query: RandomQuery, _ tree: DocumentNode, _ limits: ContributionLimits) throws(QueryError) -> Planned {
        let plan = try QueryPlanner.plan(
            tree: tree, sql: query.sql, catalog: catalog, parameters: [:], limits: limits, keys: query.keys)
        return Planned(query: query, tree: tree, plan: plan, limits: limits)
    }

    /// Whether terms or a list hide rows from the query.
    func hidesRows(from plan: AggregatePlan) -> Bool {
        plan.readings.contains { !$0.conditions.isEmpty || lists[$0.dataset] != nil }
    }

    /// Compares the whole database with those that lack one of the units, query by query.
    ///
    /// - Parameters:
    ///   - edit: changes the printed statement, to plant a fault.
    func outcome(
        of queries: [Planned], without units: [Int] = RandomDatabase.units, edit: (String) -> String = { $0 }
    ) throws -> Outcome {
        let variants: [Int?] = [nil] + units
        let jobs = try queries.flatMap { query in
            try variants.map { (sql: edit(try printed(query.plan, without: $0)), columns: query.plan.width) }
        }
        let results = try DuckDBProcess.outcomes(of: jobs)
        var outcome = Outcome()
        for (index, query) in queries.enumerated() {
            let own = results[index * variants.count..<(index + 1) * variants.count]
            compare(Array(own), query, units, &outcome)
        }
        return outcome
    }

    func printed(_ plan: AggregatePlan, without unit: Int? = nil) throws -> String {
        DuckDBPrinter(plan).boundedSQL(
            tables: try database.paths(without: unit, folder: folder.path), salt: salt, exclusions: lists)
    }

    private func compare(
        _ results: [Result<[[String?]], DuckDBProcess.Failure>], _ query: Planned, _ units: [Int],
        _ outcome: inout Outcome
    ) {
        do {
            let tables = try results.map { try BoundedResult($0.get(), query.plan) }
            for (unit, table) in zip(units, tables.dropFirst()) {
                outcome.cases += 1
                let change = NeighbourChange(tables[0], table, query.plan)
                if change.isTight { outcome.tight += 1 }
                if change.reachesGroups { outcome.full += 1 }
                outcome.violations += change.violations.map { described($0, unit, query) }
            }
        } catch {
            outcome.violations.append(described("\(error)", nil, query))
        }
    }

    /// All that is needed to see the violation again, the rows of the unit included.
    private func described(_ text: String, _ unit: Int?, _ query: Planned) -> String {
        let rows = database.tables.flatMap { table in
            table.rows.filter { unit != nil && $0.unit == unit }.map {
                "\(table.name) \($0.row.replacing(#/长+/#, with: "长…"))"
            }
        }
        return
            "\(text) without unit \(unit ?? 0)\n  \(query.query.sql)\n  groups \(query.limits.maxGroups), rows \(query.limits.maxRowsPerGroup ?? 0), keys \(query.query.keys.count)\n  \(rows.joined(separator: " "))"
    }
}

extension NeighbourCheck {
    /// In how many of the cases results of one plan break the bounds of another.
    func violations(of pairs: [(bounds: Planned, results: Planned)]) throws -> Int {
        let variants: [Int?] = [nil, 1, 2]
        let jobs = try pairs.flatMap { pair in
            try variants.map { (sql: try printed(pair.results.plan, without: $0), columns: pair.results.plan.width) }
        }
        let results = try DuckDBProcess.outcomes(of: jobs)
        var count = 0
        for (index, pair) in pairs.enumerated() {
            let own = results[index * variants.count..<(index + 1) * variants.count]
            guard let tables = try? own.map({ try BoundedResult($0.get(), pair.results.plan) }) else { continue }
            for table in tables.dropFirst()
            where !NeighbourChange(tables[0], table, pair.bounds.plan).violations.isEmpty {
                count += 1
            }
        }
        return count
    }
}
