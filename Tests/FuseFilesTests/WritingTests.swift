import FuseCore
import FuseFiles
import Glibc
import Testing

@Suite("Writing files")
struct WritingTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("A file appears whole with its mode when it is committed, and not before")
    func committed() throws {
        let path = folder.path(of: "file")
        let file = try AtomicFile(path, access: .ownerOnly)
        try file.write([1, 2, 3])
        try file.write([0, 4, 5][1...])
        #expect(code { try FileBytes(path) } == .missing)
        try file.commit()
        #expect(try FileBytes(path).contents(limit: 9) == [1, 2, 3, 4, 5])
        #expect(mode(of: path) == 0o600)
        #expect(try Folder(folder.path).names() == ["file"])
    }

    @Test("A file that is not committed leaves nothing behind")
    func discarded() throws {
        do {
            let file = try AtomicFile(folder.path(of: "file"), access: .everyone)
            try file.write([1, 2, 3])
        }
        #expect(try Folder(folder.path).names() == [])
    }

    @Test("A taken name is kept, and stays as it was")
    func kept() throws {
        let path = try folder.add("old", as: "file")
        #expect(code { try AtomicFile.write([1], to: path, access: .everyone) } == .exists)
        #expect(try FileBytes(path).contents(limit: 9) == Array("old".utf8))
    }

    @Test("A name that is taken while the file is written is kept")
    func keptInARace() throws {
        let path = folder.path(of: "file")
        let file = try AtomicFile(path, access: .everyone)
        try folder.add("other", as: "file")
        #expect(code { try file.commit() } == .exists)
        #expect(try FileBytes(path).contents(limit: 9) == Array("other".utf8))
    }

    @Test("A file is replaced where that is asked for, and a link is replaced rather than followed")
    func replaced() throws {
        let target = try folder.add("target", as: "target")
        let path = folder.path(of: "link")
        try #require(symlink("target", path) == 0)
        try AtomicFile.write([7], to: path, access: .everyone, over: .replaced)
        #expect(try FileBytes(path).contents(limit: 9) == [7])
        #expect(try FileBytes(target).contents(limit: 9) == Array("target".utf8))
    }

    @Test("Owner-only access does not depend on the process's mask")
    func privateMode() throws {
        try AtomicFile.write([1], to: folder.path(of: "key"), access: .ownerOnly)
        try FileBytes(folder.path(of: "key")).requirePrivate()
    }

    @Test("A missing folder and a name that is no name are refused", arguments: ["nothing/file", "..", "."])
    func unwritable(name: String) throws {
        #expect(throws: FileError.self) { try AtomicFile.write([], to: folder.path(of: name), access: .everyone) }
    }

    @Test("A folder appears with its files when it is committed")
    func stagedFolder() throws {
        let staged = try StagedFolder(folder.path(of: "set"), access: .everyone)
        try AtomicFile.write([1], to: staged.path(of: "part"), access: .everyone)
        #expect(code { try Folder(folder.path(of: "set")) } == .missing)
        try staged.commit()
        #expect(try Folder(folder.path(of: "set")).names() == ["part"])
        #expect(try Folder(folder.path).names() == ["set"])
        #expect(mode(of: folder.path(of: "set")) == 0o755)
    }

    @Test("A folder that is not committed is removed with all it holds, but not what links in it lead to")
    func discardedFolder() throws {
        try #require(mkdir(folder.path(of: "precious"), 0o755) == 0)
        try folder.add("precious", as: "precious/file")
        do {
            let staged = try StagedFolder(folder.path(of: "set"), access: .ownerOnly)
            try AtomicFile.write([1], to: staged.path(of: "part"), access: .everyone)
            try #require(mkdir(staged.path(of: "inner"), 0o755) == 0)
            try AtomicFile.write([1], to: staged.path(of: "inner") + "/part", access: .everyone)
            try #require(symlink(folder.path(of: "precious"), staged.path(of: "link")) == 0)
        }
        #expect(try Folder(folder.path).names() == ["precious"])
        #expect(try Folder(folder.path(of: "precious")).names() == ["file"])
    }

    @Test("A folder never replaces what has its name, even an empty folder")
    func takenFolder() throws {
        try #require(mkdir(folder.path(of: "set"), 0o755) == 0)
        #expect(code { try StagedFolder(folder.path(of: "set"), access: .everyone) } == .exists)
        let late = try StagedFolder(folder.path(of: "late"), access: .everyone)
        try #require(mkdir(folder.path(of: "late"), 0o755) == 0)
        #expect(code { try late.commit() } == .exists)
    }

    @Test("A trailing slash names the same folder")
    func trailingSlash() throws {
        let staged = try StagedFolder(folder.path(of: "set/"), access: .everyone)
        try staged.commit()
        #expect(try Folder(folder.path).names() == ["set"])
    }
}
