import FuseCore
import FuseFiles
import Testing

@testable import FuseEngine

/// Statements are put where none of ours lets anyone put them: at the session's top level.
@Suite("Hostile statements in the engine")
struct EngineAttackTests {
    @Test(
        "read no file, process or descriptor that was not handed over",
        arguments: [
            "SELECT * FROM read_text('/etc/passwd');", "SELECT * FROM read_text('/proc/1/environ');",
            "SELECT * FROM read_text('/proc/self/environ');", "SELECT * FROM read_blob('/proc/self/mem');",
            "SELECT * FROM read_text('/proc/self/fd/0');", "SELECT * FROM read_text('/dev/fd/4');",
            "SELECT * FROM read_text('/dev/stdin');", "SELECT * FROM read_text('/proc/self/fd/4');",
            "SELECT * FROM read_text('/proc/self/fd/../fd/4');", "SELECT * FROM read_text('/proc/thread-self/fd/4');",
            "SELECT * FROM read_text('/proc/1/fd/4');", "SELECT * FROM read_csv('/engine');",
            "SELECT * FROM '/proc/self/maps';", "SELECT * FROM read_text(['/proc/self/fd/3', '/proc/self/fd/4']);",
            "SELECT * FROM read_json('/etc/passwd');", "SELECT * FROM read_parquet('/proc/self/fd/*');",
            "ATTACH '/proc/self/fd/4' AS other;", "ATTACH '/tmp/new.db';", "SELECT getenv('PATH');",
            "IMPORT DATABASE '/tmp';", "SELECT * FROM sniff_csv('/etc/passwd');",
            "SELECT * FROM pragma_storage_info('/x');",
        ], SandboxProfile.allCases)
    func reading(statement: String, profile: SandboxProfile) throws {
        #expect(try refused(statement, profile: profile))
    }

    @Test(
        "write nothing",
        arguments: [
            "COPY (SELECT 1) TO '/tmp/x';", "COPY (SELECT 1) TO '/x.csv';", "COPY (SELECT 1) TO '/proc/self/fd/3';",
            "COPY (SELECT 1) TO '/proc/self/fd/1';", "COPY (SELECT 1) TO '/dev/stdout';", "EXPORT DATABASE '/tmp/x';",
            "COPY (SELECT 1) TO '/engine';",
        ])
    func writing(statement: String) throws {
        #expect(try refused(statement, profile: .query))
    }

    @Test(
        "load no extension and reach no network",
        arguments: [
            "INSTALL httpfs;", "LOAD httpfs;", "FORCE INSTALL spatial FROM community;",
            "LOAD '/tmp/x.duckdb_extension';",
            "SELECT * FROM 'https://example.com/x.parquet';", "SELECT * FROM read_text('s3://bucket/x');",
            "ATTACH 'https://example.com/x.db';", "CREATE SECRET s (TYPE s3);",
        ])
    func extensions(statement: String) throws {
        #expect(try refused(statement, profile: .query))
    }

    @Test(
        "change no setting",
        arguments: [
            "SET enable_external_access = true;", "SET lock_configuration = false;", "RESET lock_configuration;",
            "RESET memory_limit;", "SET memory_limit = '64GB';", "SET threads = 64;", "SET GLOBAL threads = 64;",
            "PRAGMA threads = 64;", "SET allowed_paths = ['/etc/passwd'];", "RESET allowed_paths;",
            "SET allowed_directories = ['/'];", "SET temp_directory = '/tmp';", "SET autoload_known_extensions = true;",
            "SET errors_as_json = false;", "SET SESSION TimeZone = 'Asia/Shanghai';",
            "PRAGMA profiling_output = '/tmp/x';", "PRAGMA enable_logging;",
            "SET log_query_path = '/tmp/x';",
        ])
    func settings(statement: String) throws {
        #expect(try refused(statement, profile: .query))
    }

    @Test(
        "reach no shell command",
        arguments: [
            ".shell id", ".system id", ".open /tmp/x.db", ".read /etc/passwd", ".output /tmp/x", ".once /tmp/x",
            ".import /etc/passwd t", ".cd /proc", ".log /tmp/x", ".edit", ".excel",
        ])
    func shell(statement: String) throws {
        #expect(try refused(statement, profile: .query, follow: "SELECT to_json(['reached']);"))
    }

    @Test(
        "exhaust no memory, whatever they gather", .serialized,
        arguments: [
            "SELECT list(i) FROM range(1000000000) t(i);",
            "SELECT count(*) FROM (SELECT i FROM range(100000000) t(i) ORDER BY hash(i));",
            "SELECT repeat('x', 2000000000) || repeat('y', 2000000000);",
            "SELECT count(DISTINCT i::VARCHAR || 'x') FROM range(1000000000) t(i);",
        ])
    func memory(statement: String) throws {
        let engine = try EngineUnderTest.with(SandboxLimits(memoryBytes: 64 << 20, wallSeconds: 60))
        #expect(complaint(engine, statement)?.class == .memory)
    }

    @Test(
        "run no longer than their limit", .serialized,
        arguments: [
            "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range % 7 = 8;",
            "WITH RECURSIVE r AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM r) SELECT count(*) FROM r;",
        ])
    func time(statement: String) throws {
        let engine = try EngineUnderTest.with(SandboxLimits(memoryBytes: 1 << 30, wallSeconds: 1))
        #expect(try code { try engine.ask(EngineQuestion(statements: [statement])) } == .timeLimit)
    }

    @Test("read what was handed over: the refusals above are not for other reasons")
    func control() throws {
        let engine = try EngineUnderTest.with()
        let memories = [try SealedMemory(Array("open".utf8))]
        let statement = "SELECT to_json([content]) FROM read_text('/proc/self/fd/3');"
        #expect(try engine.ask(EngineQuestion(statements: [statement], memories: memories)).rows() == [["open"]])
    }

    /// Two memories are handed over, of which the session may open the first.
    private func refused(_ statement: String, profile: SandboxProfile, follow: String = "") throws -> Bool {
        let engine = try EngineUnderTest.with()
        let memories = [try SealedMemory(Array("open".utf8)), try SealedMemory(Array("closed".utf8))]
        var task = EngineQuestion(profile: profile, statements: [statement, follow], memories: [memories[0]])
            .task(engine.limits)
        task.memories = memories
        var output: [UInt8] = []
        let outcome = try engine.sandbox.run(task) { output += $0 }
        let shown = String(decoding: output, as: UTF8.self)
        #expect(!shown.contains("closed") && !shown.contains("root:") && !shown.contains("reached"))
        return outcome.exitStatus == 1
    }

    private func complaint(_ engine: DuckDB, _ statement: String) -> EngineComplaint? {
        do {
            _ = try engine.ask(EngineQuestion(statements: [statement]))
            return nil
        } catch {
            return error as? EngineComplaint
        }
    }
}
