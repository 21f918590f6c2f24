import FuseCore
import FuseQuery

extension AggregatePlan {
    /// The SQL that runs, with the datasets' names where their sealed memory will stand: to be read and compared.
    var readableSQL: String {
        let names = Dictionary(uniqueKeysWithValues: datasets.map { ($0, [$0.text]) })
        return DuckDBPrinter(self).boundedSQL(tables: names, salt: [])
    }
}
