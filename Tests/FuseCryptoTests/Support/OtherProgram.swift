import Foundation
import FuseCore

/// A program of somebody else, run to see that it and we understand each other.
struct OtherProgram {
    let path: String

    /// The program of that name in the usual folders.
    init?(_ name: String) {
        let folders = ["/usr/local/bin", "/usr/bin", "/bin"]
        guard let folder = folders.first(where: { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") })
        else {
            return nil
        }
        path = "\(folder)/\(name)"
    }

    struct Failure: Error {
        let status: Int32
    }

    /// Runs the program and returns what it wrote to its output.
    func run(_ arguments: [String], input: [UInt8] = []) throws -> [UInt8] {
        let process = Process()
        let (toProgram, fromProgram) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardInput = toProgram
        process.standardOutput = fromProgram
        process.standardError = FileHandle.nullDevice
        try process.run()
        // Small inputs fit into the pipe, so writing first cannot block.
        precondition(input.count <= 1 << 16)
        try toProgram.fileHandleForWriting.write(contentsOf: Data(input))
        try toProgram.fileHandleForWriting.close()
        let output = try fromProgram.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
        return Array(output)
    }
}

/// A folder for one test, removed with it.
final class TemporaryFolder {
    private let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "fuse-crypto-\(Hex.encode(RandomName.bytes()))")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path }

    func write(_ bytes: [UInt8], to name: String) throws -> String {
        try Data(bytes).write(to: url.appending(path: name))
        return path(name)
    }

    func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: url.appending(path: name))) }
}

private enum RandomName {
    static func bytes() -> [UInt8] { (0..<8).map { _ in UInt8.random(in: 0...255) } }
}
