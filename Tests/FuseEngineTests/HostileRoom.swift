import FoundationEssentials
import FuseEngine
import FuseFiles
import Testing

/// The sandbox with a hostile program in the engine's place.
struct HostileRoom {
    let sandbox: Sandbox
    var profile = SandboxProfile.query
    var limits = EngineUnderTest.limits
    var memories: [SealedMemory] = []
    var tables: [FileBytes] = []
    var lastLine: String?

    init(_ profile: SandboxProfile = .query) throws {
        sandbox = try Sandbox(program: FileBytes(Self.program))
        self.profile = profile
    }

    /// The program is built beside the tests.
    static let program: String = {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(filePath: tests).deletingLastPathComponent().path + "/HostileProgram"
    }()

    func task(_ attack: String, _ argument: String = "") -> SandboxTask {
        SandboxTask(
            profile: profile, limits: limits, arguments: [attack, argument], script: Array("input".utf8),
            memories: memories, tables: tables, lastLine: lastLine)
    }

    /// What the program prints about its attempt.
    func attempt(_ attack: String, _ argument: String = "") throws -> String {
        var bytes: [UInt8] = []
        let outcome = try sandbox.run(task(attack, argument)) { bytes += $0 }
        return outcome.exitStatus == 0 ? String(decoding: bytes, as: UTF8.self) : "exit \(outcome.exitStatus)"
    }
}
