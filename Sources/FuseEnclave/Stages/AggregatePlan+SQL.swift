import FuseCore
import FuseQuery

extension AggregatePlan {
    /// The SQL that runs, with the datasets' names where their sealed memory will stand: to be read and compared.
    var readableSQL: String { readableSQL(in: .duckDB) }

    /// The same in a dialect.
    func readableSQL(in dialect: JobCheck.Dialect) -> String {
        let names = Dictionary(uniqueKeysWithValues: datasets.map { ($0, [$0.text]) })
        return switch dialect {
        case .duckDB: DuckDBPrinter(self).boundedSQL(tables: names, salt: [])
        case .spark: SparkPrinter(self).boundedSQL(tables: names, salt: [])
        }
    }
}
