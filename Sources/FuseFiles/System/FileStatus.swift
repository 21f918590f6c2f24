import Glibc

/// What the file system says about an open file.
struct FileStatus {
    private let status: stat

    init(of descriptor: Descriptor, shownAs name: String) throws(FileError) {
        var status = stat()
        guard fstat(descriptor.number, &status) == 0 else { throw .fromSystem(name, doing: "examined") }
        self.status = status
    }

    var isRegular: Bool { status.st_mode & S_IFMT == S_IFREG }
    var isPrivate: Bool { status.st_mode & 0o077 == 0 }
    var size: Int { Int(status.st_size) }
}
