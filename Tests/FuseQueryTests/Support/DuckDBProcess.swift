import Foundation
import FuseCore

/// The pinned engine's command-line program, run on a script; one line of output for each query that prints.
struct DuckDBProcess {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    static let path: String? = {
        let environment = ProcessInfo.processInfo.environment["FUSEBOX_DUCKDB_PATH"]
        return (tools.map { "\($0)/duckdb" } + [environment].compactMap(\.self))
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// Where fetched tools and data may be: below the current folder and the package's, and beside the given engine.
    static let tools: [String] = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        let given = ProcessInfo.processInfo.environment["FUSEBOX_DUCKDB_PATH"].map {
            URL(fileURLWithPath: $0).deletingLastPathComponent().path
        }
        return [FileManager.default.currentDirectoryPath + "/.tools", folder.path + "/.tools"]
            + [given].compactMap(\.self)
    }()

    static let isAvailable = path != nil

    /// Whether the engine stops at the first error.
    private enum Bail: String {
        case on
        case off
    }

    /// Runs statements and returns what they print, one line each.
    static func lines(of statements: [String]) throws -> [String] {
        let output = try run(statements, .on)
        guard output.errors.isEmpty else { throw Failure(description: output.errors) }
        return output.lines
    }

    private static func run(_ statements: [String], _ bail: Bail) throws -> (lines: [String], errors: String) {
        guard let path else { throw Failure(description: "no engine") }
        let script = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).sql")
        let prologue = ".bail \(bail.rawValue)\n.mode list\n.headers off\n.nullvalue NULL\nSET threads = 1;\n"
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
        guard process.terminationStatus == 0 || !complaint.isEmpty else {
            throw Failure(description: "the engine stopped")
        }
        return (String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init), complaint)
    }

    /// The rows of queries; every value as text or nil.
    static func rows(of queries: [(sql: String, columns: Int)], after setup: [String] = []) throws -> [[[String?]]] {
        let lines = try lines(of: setup + queries.map(collected))
        guard lines.count == queries.count else { throw Failure(description: "\(lines.count) results") }
        return try lines.map(table)
    }

    /// The rows of queries of which some may fail, each by itself.
    static func outcomes(
        of queries: [(sql: String, columns: Int)], after setup: [String] = []
    ) throws -> [Result<[[String?]], Failure>] {
        let marked = queries.enumerated().flatMap { ["SELECT '#\($0)'", collected($1)] }
        let output = try run(setup + marked, .off)
        var outcomes = [Result<[[String?]], Failure>](
            repeating: .failure(Failure(description: String(output.errors.prefix(400)))), count: queries.count)
        var current = -1
        for line in output.lines {
            if line.hasPrefix("#") {
                current = Int(line.dropFirst()) ?? -1
            } else if outcomes.indices.contains(current) {
                outcomes[current] = .success(try table(line))
            }
        }
        return outcomes
    }

    /// One line with all rows of a query.
    private static func collected(_ query: (sql: String, columns: Int)) -> String {
        let names = (0..<query.columns).map { "c\($0)" }
        let values = names.map { "CAST(\($0) AS VARCHAR)" }.joined(separator: ", ")
        return
            "SELECT json_group_array(json_array(\(values))) FROM (\(query.sql)) AS t(\(names.joined(separator: ", ")))"
    }

    private static func table(_ line: String) throws -> [[String?]] {
        guard line != "NULL" else { return [] }
        return try JSONDecoder().decode([[String?]].self, from: Data(line.utf8))
    }
}

/// Does some work on a query, and names the query in what goes wrong.
func described<Value>(_ sql: String, _ work: () throws -> Value) throws -> Value {
    do {
        return try work()
    } catch {
        throw DuckDBProcess.Failure(description: "\(sql): \(error)")
    }
}
