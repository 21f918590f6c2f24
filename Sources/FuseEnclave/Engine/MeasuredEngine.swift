import FuseCore
import FuseCrypto
public import FuseEngine
import FuseFiles
public import FuseReceipts

/// The engine's program, found to be the pinned one.
public struct MeasuredEngine: Sendable {
    /// The engine in its sandbox.
    public let duckDB: DuckDB
    /// What receipts say of it.
    public let record: EngineRecord
    /// What receipts say of the sandbox that holds it.
    public let sandbox: SandboxRecord

    /// Measures a program and accepts only the pinned one.
    ///
    /// - Parameters:
    ///   - path: the program's file.
    ///   - limits: what a run of it may use up.
    /// - Throws: `FileError` if it cannot be read; `EnclaveError` if its SHA-256 is not the pinned one; `EngineError` if
    ///   there is no sandbox to run it in.
    public init(path: String, limits: SandboxLimits = SandboxLimits()) throws {
        let pinned = try Digest(PinnedEngine.digest)
        let duckDB = try DuckDB(binary: path, limits: limits) { program in
            guard try FileDigest.sha256(of: program) == pinned else {
                throw EnclaveError(
                    .engine,
                    "the engine at \(path) is not \(PinnedEngine.name) \(PinnedEngine.version); run `make setup`")
            }
        }
        self.duckDB = duckDB
        sandbox = SandboxRecord(
            profile: SHA256.digest(of: Array(try duckDB.profileText(.query).utf8)),
            summary: "bubblewrap, all namespaces unshared, no network, system-call allow-list, sealed memory only")
        record = EngineRecord(name: PinnedEngine.name, version: PinnedEngine.version, digest: pinned)
    }
}
