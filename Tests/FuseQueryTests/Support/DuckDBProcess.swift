import Foundation
import FuseCore

/// The pinned engine's command-line program, run on a script; one line of output for each query that prints.
struct DuckDBProcess {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    static let path: String? = {
        let environment = ProcessInfo.processInfo.environment["FUSEBOX_DUCKDB_PATH"]
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        let places = [
            FileManager.default.currentDirectoryPath + "/.tools/duckdb", folder.path + "/.tools/duckdb", environment,
        ]
        return places.compactMap { $0 }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    static let isAvailable = path != nil

    /// Runs statements and returns what they print, one line each.
    static func lines(of statements: [String]) throws -> [String] {
        guard let path else { throw Failure(description: "no engine") }
        let script = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).sql")
        let prologue = ".bail on\n.mode list\n.headers off\n.nullvalue NULL\nSET threads = 1;\n"
        try Data((prologue + statements.map { $0 + ";\n" }.joined()).utf8).write(to: script)
        defer { try? FileManager.default.removeItem(at: script) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["-init", "/dev/null", "-batch", ":memory:"]
        process.standardInput = try FileHandle(forReadingFrom: script)
        let output = Pipe()
        let errors = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try Data().write(to: errors)
        defer { try? FileManager.default.removeItem(at: errors) }
        process.standardError = try FileHandle(forWritingTo: errors)
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let complaint = try String(contentsOf: errors, encoding: .utf8)
        guard process.terminationStatus == 0, complaint.isEmpty else { throw Failure(description: complaint) }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// The syntax trees of texts, as the engine serialises them.
    static func trees(of texts: [String]) throws -> [DocumentNode] {
        try serialised(texts).map { try StrictJSON.parse(Array($0.utf8), source: "tree") }
    }

    /// The same, with nil where the serialisation is no JSON: DuckDB writes `Infinity` for a number like `1e999`.
    static func readableTrees(of texts: [String]) throws -> [DocumentNode?] {
        try serialised(texts).map { try? StrictJSON.parse(Array($0.utf8), source: "tree") }
    }

    private static func serialised(_ texts: [String]) throws -> [String] {
        let lines = try lines(of: texts.map { "SELECT \(serialisation(of: $0))" })
        guard lines.count == texts.count else { throw Failure(description: "\(lines.count) trees") }
        return lines
    }

    /// The rows of queries; every value as text or nil.
    static func rows(of queries: [(sql: String, columns: Int)], after setup: [String] = []) throws -> [[[String?]]] {
        let selects = queries.map { query in
            let names = (0..<query.columns).map { "c\($0)" }
            let values = names.map { "CAST(\($0) AS VARCHAR)" }.joined(separator: ", ")
            return
                "SELECT json_group_array(json_array(\(values))) FROM (\(query.sql)) AS t(\(names.joined(separator: ", ")))"
        }
        let lines = try lines(of: setup + selects)
        guard lines.count == queries.count else { throw Failure(description: "\(lines.count) results") }
        return try lines.map(table)
    }

    private static func serialisation(of text: String) -> String {
        let quoted = text.unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined()
        return "json_serialize_sql('\(quoted)', skip_null := false, skip_empty := false, skip_default := false)"
    }

    private static func table(_ line: String) throws -> [[String?]] {
        guard line != "NULL" else { return [] }
        return try StrictJSON.parse(Array(line.utf8), source: "rows").list().map { row in
            try row.list().map { $0.isNull ? nil : try $0.text() }
        }
    }
}
