public import FuseFiles
import Glibc

/// DuckDB's command-line program, started anew in the sandbox for each question.
///
/// Every method waits for the answer. No answer and no error repeats what the engine wrote to its standard error.
public struct DuckDB: Sendable {
    /// The program's file as it was opened; what runs is exactly this file, so this is what to measure.
    public let binary: FileBytes
    /// Where the program was found, links resolved.
    public let binaryPath: String
    /// What each question may use up.
    public let limits: SandboxLimits
    let sandbox: Sandbox

    /// Prepares the engine.
    ///
    /// - Parameters:
    ///   - path: where DuckDB's command-line program is; links are followed.
    ///   - limits: what each question may use up.
    ///   - measure: looks at the opened program before anything else touches it, and throws if it is not the right one.
    /// - Throws: `FileError` if there is no such program; `EngineError` if the sandbox cannot be had; whatever `measure`
    ///   throws.
    public init(
        binary path: String, limits: SandboxLimits = SandboxLimits(),
        measuredBy measure: (FileBytes) throws -> Void = { _ in }
    ) throws {
        binaryPath = Self.resolved(path)
        binary = try FileBytes(binaryPath)
        try measure(binary)
        sandbox = try Sandbox(program: binary)
        self.limits = limits
    }

    /// The same engine with other limits.
    ///
    /// - Parameter limits: what each question may use up.
    /// - Returns: an engine that shares program and sandbox with this one.
    public func limited(to limits: SandboxLimits) -> DuckDB { DuckDB(self, limits: limits) }

    /// The version that the program reports, such as `v1.5.6`.
    ///
    /// - Returns: the version.
    /// - Throws: `EngineError` if the engine cannot run.
    public func version() throws -> String {
        let answer = try ask(EngineQuestion(statements: ["SELECT to_json([version()]);"]))
        guard let row = try answer.rows().first, row.count == 1, let version = row[0] else {
            throw EngineError.unexpectedAnswer
        }
        return version
    }

    /// Everything that holds the engine, as text whose digest can stand in a receipt: the sandbox, and the settings that
    /// each session begins with.
    ///
    /// - Parameter profile: `.query` for queries, `.convert` for making Parquet out of CSV.
    /// - Returns: lines that end with a line break each; the same on the same system.
    /// - Throws: `EngineError` if the text cannot be made.
    public func profileText(_ profile: SandboxProfile) throws -> String {
        try sandbox.description(of: profile, limits: limits) + EngineSession(limits: limits, paths: []).text
    }

    private init(_ other: DuckDB, limits: SandboxLimits) {
        binary = other.binary
        binaryPath = other.binaryPath
        sandbox = other.sandbox
        self.limits = limits
    }

    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }
}
