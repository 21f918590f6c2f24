public import FuseCore
import Glibc

/// The process's standard output as a place for bytes.
public struct StandardOutput: ByteSink {
    /// Stands for the standard output.
    public init() {}

    /// Writes bytes at once, without a buffer.
    ///
    /// - Parameter bytes: the piece to add.
    /// - Throws: `FileError` if they cannot be written, as when the reader has gone.
    public func write(_ bytes: ArraySlice<UInt8>) throws(FileError) {
        guard SystemCall.writeAll(bytes, to: STDOUT_FILENO) else {
            throw .fromSystem("standard output", doing: "written")
        }
    }
}
