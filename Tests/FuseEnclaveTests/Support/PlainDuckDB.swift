import Foundation

/// The pinned engine run directly on plaintext, without Fusebox: what answers are compared with.
enum PlainDuckDB {
    struct Failure: Error {
        let complaint: String
    }

    /// Runs statements and returns what they print.
    @discardableResult
    static func run(_ sql: String) throws -> String {
        let process = Process()
        let (output, complaint) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: ProjectRoot.engine)
        process.arguments = ["-no-init", "-batch", "-bail", "-csv", "-nullvalue", "", "-c", sql]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = complaint
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        let problem = try complaint.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(complaint: String(decoding: problem, as: UTF8.self))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Writes a query's rows as Parquet whose pages are not compressed, so that its bytes show its values.
    static func writePlainParquet(_ query: String, to path: String) throws {
        try run("COPY (\(query)) TO '\(path)' (FORMAT parquet, COMPRESSION uncompressed)")
    }
}

/// Rows of CSV by their column; no field of the tests has a quote, a comma or a line break in it.
struct PlainTable: Equatable {
    let columns: [String]
    let rows: [[String: String]]

    init(_ csv: String) {
        let lines = csv.split(whereSeparator: \.isNewline).map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let columns = lines.first ?? []
        self.columns = columns
        rows = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) }
    }

    init(_ csv: [UInt8]) { self.init(String(decoding: csv, as: UTF8.self)) }

    func column(_ name: String) -> [String] { rows.map { $0[name] ?? "" } }
}
