import Glibc

/// An open folder whose files are reached by plain names only, whatever later happens to its own name.
public struct Folder: Sendable {
    /// The path as it was given, for messages.
    public let name: String
    let descriptor: Descriptor

    /// Opens a folder.
    ///
    /// - Parameter path: where it is; a symbolic link is refused.
    /// - Throws: `FileError` if there is no such folder, or it is something else.
    public init(_ path: String) throws(FileError) { try self.init(path, in: AT_FDCWD, shownAs: path) }

    init(_ path: String, in folder: Int32, shownAs name: String) throws(FileError) {
        // With both flags set, a symbolic link is reported as "not a folder".
        let number = SystemCall.retry { openat(folder, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
        guard number >= 0 else { throw .fromSystem(name, doing: "opened") }
        self.name = name
        descriptor = Descriptor(owning: number)
    }

    /// Opens a file in this folder.
    ///
    /// - Parameter name: a plain name: no `/`, not `.` or `..`.
    /// - Returns: the open file.
    /// - Throws: `FileError` if the name is not plain, or the file is missing, a symbolic link or not regular.
    public func file(_ name: String) throws(FileError) -> FileBytes {
        try FileBytes(plain(name), in: descriptor.number, shownAs: path(of: name))
    }

    /// Opens a folder in this folder.
    ///
    /// - Parameter name: a plain name: no `/`, not `.` or `..`.
    /// - Returns: the open folder.
    /// - Throws: `FileError` if the name is not plain, or the folder is missing, a symbolic link or a file.
    public func folder(_ name: String) throws(FileError) -> Folder {
        try Folder(plain(name), in: descriptor.number, shownAs: path(of: name))
    }

    /// The names of everything in the folder, in byte order, without `.` and `..`.
    ///
    /// - Returns: plain names.
    /// - Throws: `FileError` if the folder cannot be read, or holds a name that is not UTF-8.
    public func names() throws(FileError) -> [String] {
        let copy = SystemCall.retry { openat(descriptor.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard copy >= 0, let stream = fdopendir(copy) else { throw .fromSystem(name, doing: "listed") }
        // The stream owns the copied descriptor from here on.
        defer { closedir(stream) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(stream) {
            guard let name = entry.pointee.plainName else {
                throw FileError(.badName, self.name, "holds a name that is not UTF-8")
            }
            if name != ".", name != ".." { names.append(name) }
        }
        guard errno == 0 else { throw .fromSystem(name, doing: "listed") }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    func path(of child: String) -> String { name.hasSuffix("/") ? name + child : "\(name)/\(child)" }

    private func plain(_ name: String) throws(FileError) -> String {
        try PlainPath.check(name, shownAs: path(of: name))
        return name
    }
}

extension dirent {
    fileprivate var plainName: String? {
        // The kernel ends every name with a zero byte inside the field.
        withUnsafeBytes(of: d_name) { String(validating: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
