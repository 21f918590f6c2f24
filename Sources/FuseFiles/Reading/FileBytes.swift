public import FuseCore
import Glibc

/// A regular file opened for reading, whatever later happens to its name.
///
/// The name is opened without following a symbolic link in its last part; pipes, devices and folders are refused.
public struct FileBytes: RandomAccessBytes, Sendable {
    /// The path as it was given, for messages.
    public let name: String
    /// How many bytes the file had when it was opened.
    public let size: Int
    package let descriptor: Descriptor

    /// Opens a file.
    ///
    /// - Parameter path: where it is.
    /// - Throws: `FileError` if there is no such file, it is a symbolic link, is not a regular file, or is not readable.
    public init(_ path: String) throws(FileError) { try self.init(path, in: AT_FDCWD, shownAs: path) }

    init(_ path: String, in folder: Int32, shownAs name: String) throws(FileError) {
        // Without O_NONBLOCK, opening a pipe would wait for someone to write to it.
        let number = SystemCall.retry { openat(folder, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
        guard number >= 0 else { throw .fromSystem(name, doing: "opened") }
        descriptor = Descriptor(owning: number)
        self.name = name
        let status = try FileStatus(of: descriptor, shownAs: name)
        guard status.isRegular else { throw FileError(.wrongKind, name, "is not a regular file") }
        size = status.size
    }

    /// Reads a range.
    ///
    /// - Parameters:
    ///   - offset: where to begin.
    ///   - count: how many bytes.
    /// - Returns: exactly `count` bytes.
    /// - Throws: `FileError` if the range lies outside the file, the file has become shorter, or it cannot be read.
    public func read(at offset: Int, count: Int) throws(FileError) -> [UInt8] {
        guard offset >= 0, count >= 0, offset <= size, count <= size - offset else {
            throw FileError(.changed, name, "ends before the bytes that were asked for")
        }
        guard let bytes = SystemCall.readAll(descriptor.number, at: offset, count: count) else {
            throw .fromSystem(name, doing: "read")
        }
        guard bytes.count == count else { throw FileError(.changed, name, "became shorter while it was read") }
        return bytes
    }

    /// The file's bytes from first to last, as they were counted when it was opened.
    ///
    /// - Returns: a source that begins at the first byte.
    public func source() -> FileSource { FileSource(file: self) }

    /// Reads a small file whole.
    ///
    /// - Parameter limit: the most bytes it may have.
    /// - Returns: all its bytes.
    /// - Throws: `FileError` if it is larger, or cannot be read.
    public func contents(limit: Int) throws(FileError) -> [UInt8] {
        guard size <= limit else { throw FileError(.tooLarge, name, "is too large; at most \(limit) bytes are read") }
        return try read(at: 0, count: size)
    }

    /// Makes sure that only the file's owner can read or change it.
    ///
    /// - Throws: `FileError` if its mode gives anything to its group or to others.
    public func requirePrivate() throws(FileError) {
        guard try FileStatus(of: descriptor, shownAs: name).isPrivate else {
            throw FileError(.notPrivate, name, "is private but others can read it; set its mode to 0600")
        }
    }
}
