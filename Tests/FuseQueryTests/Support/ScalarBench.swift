import FuseCore

@testable import FuseQuery

/// Expressions over one table, each bound, printed and run by itself.
struct ScalarBench {
    let columns: [(name: String, type: String)]
    private let folder: TemporaryFolder
    private let table = "t"

    /// Puts rows into a file.
    ///
    /// - Parameters:
    ///   - columns: the names and the engine's types.
    ///   - rows: a SELECT of the rows.
    init(columns: [(name: String, type: String)], rows: String) throws {
        self.columns = columns
        folder = try TemporaryFolder()
        let list = columns.map { "CAST(\($0.name) AS \($0.type)) AS \($0.name)" }.joined(separator: ", ")
        _ = try DuckDBProcess.lines(of: [
            "SET TimeZone = 'UTC'",
            "COPY (SELECT \(list) FROM (\(rows))) TO '\(folder.path)/rows.parquet' (FORMAT parquet)",
        ])
    }

    /// The rows as plain SQL reads them.
    var source: String { "read_parquet('\(folder.path)/rows.parquet')" }

    /// An expression and what it was bound to.
    struct Bound {
        let text: String
        let scalar: Scalar
    }

    /// Binds expressions; a refusal is a value.
    func outcomes(
        _ expressions: [String], _ parameters: [String: ParameterValue] = [:]
    ) throws -> [Result<Bound, QueryError>] {
        let texts = expressions.map { "SELECT \($0) FROM \(table)" }
        let binder = try ScalarBinder(scope: scope(), parameters: ParameterBook(parameters), place: .filter)
        return try zip(expressions, zip(texts, DuckDBProcess.trees(of: texts))).map { expression, parsed in
            try Self.bound(expression, parsed.0, parsed.1, binder)
        }
    }

    /// Binds expressions that must be accepted.
    func bound(_ expressions: [String], _ parameters: [String: ParameterValue] = [:]) throws -> [Bound] {
        try zip(expressions, outcomes(expressions, parameters)).map { expression, outcome in
            do {
                return try outcome.get()
            } catch {
                throw DuckDBProcess.Failure(description: "\(expression): \(error)")
            }
        }
    }

    /// A value as the engine shows it.
    struct Value {
        let type: String
        let text: String?
    }

    /// The printed expression's value for each row, in order.
    func values(_ bound: [Bound]) throws -> [Result<[Value], DuckDBProcess.Failure>] {
        let queries = bound.map { bound in
            let sql = ScalarWriter(DuckDBDialect()).sql(of: bound.scalar)
            return (sql: "SELECT typeof(x), x FROM (SELECT \(sql) AS x FROM \(source) AS r0)", columns: 2)
        }
        return try DuckDBProcess.outcomes(of: queries).map { outcome in
            outcome.map { rows in rows.map { Value(type: $0[0] ?? "", text: $0[1]) } }
        }
    }

    /// For each expression, the rows where it differs from what plain SQL gives: both values as text.
    func differences(_ bound: [(Bound, plain: String)]) throws -> [Result<[[String?]], DuckDBProcess.Failure>] {
        let queries = bound.map { bound, plain in
            let sql = ScalarWriter(DuckDBDialect()).sql(of: bound.scalar)
            let both = "SELECT \(sql) AS ours, \(plain) AS theirs FROM \(source) AS r0"
            return (sql: "SELECT ours, theirs FROM (\(both)) WHERE ours IS DISTINCT FROM theirs", columns: 2)
        }
        return try DuckDBProcess.outcomes(of: queries)
    }

    private func scope() throws -> Scope {
        let schema = try TableSchema(
            dataset: ID(table),
            columns: columns.map { ColumnSchema(name: $0.name, type: ColumnType(duckDBName: $0.type)) }, unit: nil)
        var scope = Scope()
        try scope.add(ScopeMember(schema, place: 0, alias: table), at: SQLText.start)
        return scope
    }

    private static func bound(
        _ expression: String, _ sql: String, _ tree: DocumentNode, _ binder: ScalarBinder
    ) throws -> Result<Bound, QueryError> {
        do {
            guard case .select(let select) = try SyntaxTree.read(tree, sql: sql) else {
                throw DuckDBProcess.Failure(description: "\(expression) is one output")
            }
            return .success(Bound(text: expression, scalar: try binder.bind(select.items[0])))
        } catch let error as QueryError {
            return .failure(error)
        }
    }
}
