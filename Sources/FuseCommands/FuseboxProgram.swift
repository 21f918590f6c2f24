import FuseCore
import FuseCrypto
import FuseEnclave
import FuseFiles
import FuseReceipts
import Glibc

/// This program as it runs.
enum FuseboxProgram {
    static let version = "0.1.0"

    /// What receipts say of it: its version, and the digest of the file that runs.
    static func record() throws -> FuseboxRecord {
        FuseboxRecord(version: version, binary: try FileDigest.sha256(of: FileBytes(path)))
    }

    /// The program's file.
    static var path: String {
        guard let real = realpath("/proc/self/exe", nil) else { return "/proc/self/exe" }
        defer { free(real) }
        return String(cString: real)
    }

    static var foldersAbove: [String] {
        sequence(first: path[...]) { path in path.lastIndex(of: "/").map { path[..<$0] } }
            .dropFirst().filter { !$0.isEmpty }.map(String.init)
    }
}
