import FoundationEssentials
import FuseCore
import FuseFiles
import Glibc
import Testing

@Suite("Reading files")
struct ReadingTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("A regular file is read in any order and from first to last")
    func regular() throws {
        let file = try FileBytes(folder.add("0123456789", as: "digits"))
        #expect(file.size == 10)
        #expect(try file.read(at: 3, count: 4) == Array("3456".utf8))
        #expect(try file.read(at: 10, count: 0) == [])
        #expect(try file.contents(limit: 10) == Array("0123456789".utf8))
        var source = file.source()
        #expect(try source.read(upTo: 7) == Array("0123456".utf8))
        #expect(try source.read(upTo: 7) == Array("789".utf8))
        #expect(try source.read(upTo: 7) == [])
    }

    @Test(
        "A range outside the file is refused", arguments: [(-1, 1), (0, 11), (10, 1), (11, 0), (5, Int.max), (0, -1)])
    func outside(offset: Int, count: Int) throws {
        let file = try FileBytes(folder.add("0123456789", as: "digits"))
        #expect(throws: FileError.self) { try file.read(at: offset, count: count) }
    }

    @Test("A file that became shorter is noticed")
    func shorter() throws {
        let path = try folder.add("0123456789", as: "digits")
        let file = try FileBytes(path)
        try #require(truncate(path, 4) == 0)
        #expect(code { try file.read(at: 0, count: 10) } == .changed)
    }

    @Test("A symbolic link is not followed, in the last part of a path or in a folder")
    func link() throws {
        try folder.add("secret", as: "target")
        try #require(symlink("target", folder.path(of: "link")) == 0)
        #expect(code { try FileBytes(folder.path(of: "link")) } == .link)
        #expect(code { try Folder(folder.path).file("link") } == .link)
    }

    @Test("A folder, a pipe and a missing file are refused, without waiting")
    func kinds() throws {
        try #require(mkfifo(folder.path(of: "pipe"), 0o600) == 0)
        #expect(code { try FileBytes(folder.path(of: "pipe")) } == .wrongKind)
        #expect(code { try FileBytes(folder.path) } == .wrongKind)
        #expect(code { try FileBytes("/dev/null") } == .wrongKind)
        #expect(code { try FileBytes(folder.path(of: "nothing")) } == .missing)
    }

    @Test("A file over the limit is not read")
    func limit() throws {
        let file = try FileBytes(folder.add("0123456789", as: "digits"))
        #expect(code { try file.contents(limit: 9) } == .tooLarge)
    }

    @Test("A private file that others could read is refused", arguments: [mode_t(0o640), 0o604, 0o620, 0o601])
    func notPrivate(mode: mode_t) throws {
        let file = try FileBytes(folder.add("key", as: "key", mode: mode))
        #expect(code { try file.requirePrivate() } == .notPrivate)
    }

    @Test("A file of its owner alone counts as private")
    func isPrivate() throws {
        try FileBytes(folder.add("key", as: "key", mode: 0o600)).requirePrivate()
        try FileBytes(folder.add("key", as: "read-only", mode: 0o400)).requirePrivate()
    }

    @Test("Nothing that is opened is passed on to other programs")
    func closedOnExec() throws {
        let file = try FileBytes(folder.add("x", as: "x"))
        let opened = try Folder(folder.path)
        withExtendedLifetime((file, opened)) {
            let left = (3..<256).filter { number in
                let flags = fcntl(Int32(number), F_GETFD)
                return flags >= 0 && flags & FD_CLOEXEC == 0 && target(of: number)?.hasPrefix(folder.path) == true
            }
            #expect(left.isEmpty)
        }
    }

    @Test("A folder lists its names in byte order and keeps to plain names")
    func listing() throws {
        for name in ["b", "a", "B", "é"] { try folder.add(name, as: name) }
        let opened = try Folder(folder.path)
        #expect(try opened.names() == ["B", "a", "b", "é"])
        #expect(try opened.names() == ["B", "a", "b", "é"])
        #expect(try opened.file("a").contents(limit: 8) == Array("a".utf8))
    }

    @Test(
        "Names that could lead out of a folder are refused",
        arguments: ["", ".", "..", "../x", "a/b", "/etc/passwd", "a\0b"])
    func escaping(name: String) throws {
        let opened = try Folder(folder.path)
        #expect(code { try opened.file(name) } == .badName)
        #expect(code { try opened.folder(name) } == .badName)
    }

    @Test("A folder inside a folder is opened by its plain name, but not through a link")
    func inner() throws {
        try #require(mkdir(folder.path(of: "inner"), 0o755) == 0)
        try folder.add("x", as: "inner/x")
        try #require(symlink("inner", folder.path(of: "link")) == 0)
        #expect(try Folder(folder.path).folder("inner").names() == ["x"])
        #expect(code { try Folder(folder.path).folder("link") } == .wrongKind)
    }

    @Test("A message is one line, whatever the name holds")
    func message() {
        let error = #expect(throws: FileError.self) { try FileBytes("/tmp/no\nsuch`file\u{202E}") }
        #expect(error?.reason == "`/tmp/no?such?file?` does not exist")
        #expect(error?.kind == .badInput)
    }

    private func target(of number: Int) -> String? {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(number)")
    }
}

func code(_ body: () throws -> some Any) -> FileError.Code? {
    do {
        _ = try body()
        return nil
    } catch {
        return (error as? FileError)?.code
    }
}
