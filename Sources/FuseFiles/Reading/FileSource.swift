public import FuseCore

/// A file's bytes from first to last.
public struct FileSource: ByteSource {
    private let file: FileBytes
    private var offset = 0

    init(file: FileBytes) { self.file = file }

    /// Reads the next bytes.
    ///
    /// - Parameter count: how many at most; 1 or more.
    /// - Returns: the next bytes; none only at the end.
    /// - Throws: `FileError` if the file has become shorter or cannot be read.
    public mutating func read(upTo count: Int) throws(FileError) -> [UInt8] {
        let piece = try file.read(at: offset, count: min(count, file.size - offset))
        offset += piece.count
        return piece
    }
}
