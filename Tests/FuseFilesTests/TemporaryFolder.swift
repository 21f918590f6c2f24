import FoundationEssentials
import Glibc

/// A folder for one test, removed with all it holds when the test ends.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = "/tmp/fusebox-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func path(of name: String) -> String { "\(path)/\(name)" }

    @discardableResult
    func add(_ text: String, as name: String, mode: mode_t = 0o644) throws -> String {
        let path = path(of: name)
        try Data(text.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: UInt(mode)], ofItemAtPath: path)
        return path
    }
}

func mode(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
}
