public import FuseCrypto
import FuseFiles

/// Files that hold secrets: mode 0600, read into guarded memory and nowhere else.
public enum PrivateFile {
    private static let largest = 64 << 10

    /// Reads a secret.
    ///
    /// - Parameter path: a regular file that nobody but its owner can read.
    /// - Returns: its bytes in guarded memory.
    /// - Throws: `FileError` if it is missing, a link, readable by others or larger than 64 KiB.
    public static func read(_ path: String) throws -> SecretBytes {
        let file = try FileBytes(path)
        try file.requirePrivate()
        var bytes = try file.contents(limit: largest)
        return SecretBytes(copyingAndWiping: &bytes)
    }

    /// Writes a secret to a new file.
    ///
    /// - Parameters:
    ///   - secret: the bytes.
    ///   - path: where no file stands yet.
    /// - Throws: `FileError` if something stands there, or the file cannot be written.
    public static func write(_ secret: SecretBytes, to path: String) throws {
        var bytes = secret.withBytes { span in span.withUnsafeBytes { Array($0) } }
        // Hands the copy to guarded memory only to have it wiped.
        defer { _ = SecretBytes(copyingAndWiping: &bytes) }
        try AtomicFile.write(bytes, to: path, access: .ownerOnly)
    }
}
