import Foundation

/// What a program left behind when it ended.
struct Outcome: Sendable {
    let status: Int32
    let output: [UInt8]
    let complaint: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    /// The lines on standard error.
    var complaints: [Substring] { complaint.split(separator: "\n") }
}

/// A program that runs beside the test; its output goes to files, so that neither side ever waits for the other.
struct RunningProgram {
    struct Missing: Error {
        let name: String
    }

    private let process = Process()
    private let folder: TemporaryFolder

    init(_ path: String, _ words: [String], environment: [String: String], in place: String? = nil) throws {
        folder = try TemporaryFolder()
        process.executableURL = URL(filePath: path)
        process.arguments = words
        process.environment = environment
        process.currentDirectoryURL = URL(filePath: place ?? folder.path)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try Self.emptyFile(folder.path + "/output")
        process.standardError = try Self.emptyFile(folder.path + "/complaint")
        try process.run()
    }

    func finish() throws -> Outcome {
        process.waitUntilExit()
        // A program that a signal ended has none of the documented exit codes.
        let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        return Outcome(
            status: status, output: try Files.bytes(folder.path + "/output"),
            complaint: try Files.text(folder.path + "/complaint"))
    }

    private static func emptyFile(_ path: String) throws -> FileHandle {
        try Files.write([], to: path)
        return try FileHandle(forWritingTo: URL(filePath: path))
    }
}

/// The `fusebox` under test.
enum Fusebox {
    static let environment = ["FUSEBOX_ENGINE": Project.engine]

    static func start(
        _ words: [String], environment: [String: String] = environment, in place: String? = nil
    ) throws -> RunningProgram {
        guard let path = Project.fusebox else { throw RunningProgram.Missing(name: "fusebox") }
        return try RunningProgram(path, words, environment: environment, in: place)
    }

    static func run(
        _ words: [String], environment: [String: String] = environment, in place: String? = nil
    ) throws -> Outcome {
        try start(words, environment: environment, in: place).finish()
    }

    static func run(_ words: String...) throws -> Outcome { try run(words) }
}

/// A program of somebody else.
enum OtherProgram {
    static func path(_ name: String) -> String? {
        ["/usr/local/bin", "/usr/bin", "/bin"].map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    static func isThere(_ name: String) -> Bool { path(name) != nil }

    static func run(_ name: String, _ words: [String]) throws -> Outcome {
        guard let path = path(name) else { throw RunningProgram.Missing(name: name) }
        return try RunningProgram(path, words, environment: ["PATH": "/usr/bin:/bin"]).finish()
    }
}
