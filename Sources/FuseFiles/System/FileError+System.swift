import Glibc

extension FileError {
    /// The error that `errno` stands for right after a failed call.
    static func fromSystem(_ path: String, doing action: String) -> FileError {
        let number = errno
        return switch number {
        case ENOENT: FileError(.missing, path, "does not exist")
        case EACCES, EPERM, EROFS: FileError(.notPermitted, path, "cannot be \(action): the system does not permit it")
        case ELOOP: FileError(.link, path, "is a symbolic link; name the file itself")
        case ENOTDIR, EISDIR:
            FileError(
                .wrongKind, path, "cannot be \(action): a file stands where a folder must be, or the other way round")
        case EEXIST, ENOTEMPTY: FileError(.exists, path, "exists already; choose another name or remove it")
        case ENOSPC, EDQUOT: FileError(.system, path, "cannot be \(action): no space is left")
        default: FileError(.system, path, "cannot be \(action): system error \(number)")
        }
    }
}
