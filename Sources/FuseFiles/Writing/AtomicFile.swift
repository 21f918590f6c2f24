public import FuseCore
import Glibc

/// A file that appears whole and durable under its name, or not at all.
///
/// Bytes go to a temporary name in the same folder. Without `commit()` the temporary file is removed.
public final class AtomicFile: ByteSink {
    private let place: StagingPlace
    private let existing: ExistingFile
    private let descriptor: Descriptor
    private var isCommitted = false

    /// Begins a file.
    ///
    /// - Parameters:
    ///   - path: the name it will have; its folder must exist.
    ///   - access: who may read it.
    ///   - existing: what happens to a file that has the name already.
    /// - Throws: `FileError` if the folder cannot be written, or the name is taken and must be kept.
    public init(_ path: String, access: FileAccess, over existing: ExistingFile = .kept) throws(FileError) {
        let place = try StagingPlace(path)
        if case .kept = existing { try place.requireAbsent() }
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let number = SystemCall.retry { openat(place.parent, place.temporaryName, flags, access.fileMode) }
        guard number >= 0 else { throw .fromSystem(path, doing: "written") }
        descriptor = Descriptor(owning: number)
        self.place = place
        self.existing = existing
    }

    deinit {
        if !isCommitted { unlinkat(place.parent, place.temporaryName, 0) }
    }

    /// Adds bytes at the end.
    ///
    /// - Parameter bytes: the piece to add.
    /// - Throws: `FileError` if they cannot be written, as on a full disk.
    public func write(_ bytes: ArraySlice<UInt8>) throws(FileError) {
        precondition(!isCommitted, "nothing is written to a file that has been committed")
        guard SystemCall.writeAll(bytes, to: descriptor.number) else {
            throw .fromSystem(place.shownPath, doing: "written")
        }
    }

    /// Makes the bytes durable and gives the file its name.
    ///
    /// - Throws: `FileError` if the bytes cannot be made durable, or the name has been taken meanwhile.
    public func commit() throws(FileError) {
        precondition(!isCommitted, "a file is committed once")
        guard SystemCall.retry({ fsync(descriptor.number) }) == 0 else {
            throw .fromSystem(place.shownPath, doing: "made durable")
        }
        try place.publish(over: existing)
        isCommitted = true
    }

    /// Writes a whole file at once.
    ///
    /// - Parameters:
    ///   - bytes: all its bytes.
    ///   - path: the name it will have; its folder must exist.
    ///   - access: who may read it.
    ///   - existing: what happens to a file that has the name already.
    /// - Throws: `FileError` if it cannot be written whole.
    public static func write(
        _ bytes: [UInt8], to path: String, access: FileAccess, over existing: ExistingFile = .kept
    ) throws(FileError) {
        let file = try AtomicFile(path, access: access, over: existing)
        try file.write(bytes[...])
        try file.commit()
    }
}
