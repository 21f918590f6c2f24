public import FuseCore
import FuseCrypto
public import FuseFiles

/// The SHA-256 of files of any size.
public enum FileDigest {
    /// Reads a file to its end.
    ///
    /// - Parameter file: an open file.
    /// - Returns: its SHA-256.
    /// - Throws: `FileError` if it cannot be read.
    public static func sha256(of file: FileBytes) throws -> Digest {
        var source = file.source()
        var hash = SHA256()
        try source.forEachPiece { hash.update($0) }
        return hash.finalize()
    }
}
