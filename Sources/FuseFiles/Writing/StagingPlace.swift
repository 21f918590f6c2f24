import CLinux
import Glibc

/// The folder that something will appear in, and the name it bears until it is whole.
struct StagingPlace: Sendable {
    let shownPath: String
    let name: String
    let temporaryName: String
    let folder: Folder

    init(_ path: String) throws(FileError) {
        let parts = try PlainPath(path)
        shownPath = path
        name = parts.name
        temporaryName = ".fusebox-\(String(UInt64.random(in: .min ... .max), radix: 36))"
        folder = try Self.opened(parts.folder)
    }

    var parent: Int32 { folder.descriptor.number }

    /// Refuses early what `publish` would refuse late.
    func requireAbsent() throws(FileError) {
        var status = stat()
        guard fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) != 0 else {
            throw FileError(.exists, shownPath, "exists already; choose another name or remove it")
        }
    }

    /// Gives the finished thing its name and makes that durable.
    func publish(over existing: ExistingFile) throws(FileError) {
        let answer =
            switch existing {
            case .kept: clinux_rename_new(parent, temporaryName, parent, name)
            case .replaced: renameat(parent, temporaryName, parent, name)
            }
        guard answer == 0 else { throw .fromSystem(shownPath, doing: "written") }
        guard SystemCall.retry({ fsync(parent) }) == 0 else { throw .fromSystem(shownPath, doing: "made durable") }
    }

    /// The folder that holds the result may be reached through a link: the caller chose it.
    private static func opened(_ path: String) throws(FileError) -> Folder {
        guard let real = realpath(path, nil) else { throw .fromSystem(path, doing: "opened") }
        defer { free(real) }
        return try Folder(String(cString: real))
    }
}
