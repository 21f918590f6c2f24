import FoundationEssentials
import GRDB

extension Collection<UInt8> {
    /// The bytes as SQLite takes them.
    var blob: Data { Data(self) }
}

extension Row {
    /// A column's bytes; none if it holds something else.
    func bytes(_ column: String) -> [UInt8] { Array((self[column] as Data?) ?? Data()) }
}

extension Database {
    /// The bytes of a query's first column, one value a row.
    func blobs(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> [[UInt8]] {
        try Data.fetchAll(self, sql: sql, arguments: arguments).map { Array($0) }
    }
}
