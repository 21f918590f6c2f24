import FoundationEssentials
import FuseCore
import FuseEngine
import FuseFiles
import Testing

/// The engine of the project's own folder, with limits that a test can wait for.
enum EngineUnderTest {
    static let limits = SandboxLimits(memoryBytes: 512 << 20, processorSeconds: 60, wallSeconds: 60)

    static func with(_ limits: SandboxLimits = limits) throws -> DuckDB {
        try DuckDB(binary: FileManager.default.currentDirectoryPath + "/.tools/duckdb", limits: limits)
    }
}

/// Text in a file with a name, removed when the test ends.
final class TemporaryFile {
    let path: String

    init(_ text: String) throws { path = try Self.write(Array(text.utf8)) }

    init(_ bytes: [UInt8]) throws { path = try Self.write(bytes) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func opened() throws -> FileBytes { try FileBytes(path) }

    private static func write(_ bytes: [UInt8]) throws -> String {
        let path = "/tmp/fusebox-test-\(UUID().uuidString)"
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }
}

/// The code of the error that a body throws, nil if it throws none.
func code(_ body: () throws -> some Any) throws -> EngineError.Code? {
    do {
        _ = try body()
        return nil
    } catch let error as EngineError {
        #expect(!error.reason.contains("\n"))
        return error.code
    }
}
