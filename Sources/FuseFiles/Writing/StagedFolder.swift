import Glibc

/// A folder that appears with all its files under its name, or not at all.
///
/// Files are written below `path`. Without `commit()` that temporary folder is removed with all it holds.
public final class StagedFolder {
    private let place: StagingPlace
    private var isCommitted = false

    /// Begins a folder.
    ///
    /// - Parameters:
    ///   - path: the name it will have; the folder above must exist, and nothing may have the name.
    ///   - access: who may enter it.
    /// - Throws: `FileError` if the name is taken, or the folder above cannot be written.
    public init(_ path: String, access: FileAccess) throws(FileError) {
        let place = try StagingPlace(path)
        try place.requireAbsent()
        guard mkdirat(place.parent, place.temporaryName, access.folderMode) == 0 else {
            throw .fromSystem(path, doing: "made")
        }
        self.place = place
    }

    deinit {
        if !isCommitted { place.folder.remove(place.temporaryName) }
    }

    /// Where to write the files before `commit()`.
    public var path: String { place.folder.path(of: place.temporaryName) }

    /// The path of a file in the folder before `commit()`.
    ///
    /// - Parameter name: a plain name.
    /// - Returns: where to write it.
    public func path(of name: String) -> String { "\(path)/\(name)" }

    /// Makes the folder durable and gives it its name.
    ///
    /// - Throws: `FileError` if the name has been taken meanwhile, or the system fails.
    public func commit() throws(FileError) {
        precondition(!isCommitted, "a folder is committed once")
        let folder = try Folder(place.temporaryName, in: place.parent, shownAs: place.shownPath)
        guard SystemCall.retry({ fsync(folder.descriptor.number) }) == 0 else {
            throw .fromSystem(place.shownPath, doing: "made durable")
        }
        try place.publish(over: .kept)
        isCommitted = true
    }
}
