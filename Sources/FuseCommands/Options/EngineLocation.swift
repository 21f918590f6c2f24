import FuseCore
import FuseEnclave
import FuseEngine
import Glibc

/// Where the engine's program is: FUSEBOX_ENGINE, or `.tools/duckdb` in this folder or above this program.
///
/// Wherever it is found, only the program with the pinned digest is run.
enum EngineLocation {
    static func measured() throws -> MeasuredEngine {
        guard let path = candidates.first(where: { access($0, R_OK) == 0 }) else {
            throw CommandError(
                .undecided, "the engine is missing; run `make setup`, or set FUSEBOX_ENGINE to its program")
        }
        return try MeasuredEngine(path: path, limits: SandboxLimits(memoryBytes: 4 << 30))
    }

    private static var candidates: [String] {
        if let value = getenv("FUSEBOX_ENGINE") { return [String(cString: value)] }
        let folders = ["."] + FuseboxProgram.foldersAbove
        return folders.map { "\($0)/.tools/duckdb" }
    }
}
