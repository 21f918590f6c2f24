import FuseCore

/// A query's text within the limits of what is handed to the engine.
struct QueryText {
    let bytes: [UInt8]

    init(_ sql: String) throws(EngineError) {
        bytes = Array(sql.utf8)
        guard bytes.count <= DuckDB.longestQuery else {
            throw EngineError(.tooComplex, "the `query` is too long; at most \(DuckDB.longestQuery >> 10) KiB are read")
        }
        guard !bytes.contains(0) else { throw EngineError(.syntax, "the `query` holds a zero byte; remove it") }
    }

    /// The place of a Unicode scalar, in lines and columns that count from 1.
    func mark(at offset: Int) -> SourceMark {
        let before = String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix(max(0, offset))
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        return SourceMark(line: max(1, lines.count), column: (lines.last?.count ?? 0) + 1)
    }
}
