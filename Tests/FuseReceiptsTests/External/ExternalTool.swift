import Foundation

/// A program that is not ours and that may be absent.
enum ExternalTool {
    static func status(of command: [String]) -> Int32? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        process.waitUntilExit()
        return process.terminationStatus
    }

    static let hasPythonCryptography = status(of: ["python3", "-c", "import cryptography"]) == 0
    static let hasOpenSSL = status(of: ["openssl", "pkeyutl", "-help"]) == 0

    /// A new folder that `body` may fill, removed afterwards.
    static func withFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }
}
