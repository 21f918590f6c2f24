import FuseFiles
import Glibc

/// The libraries that a program is linked with, found by the system's loader without running the program.
struct SharedLibraries: Sendable {
    /// An opened library, and where the loader looks for it.
    struct Library: Sendable {
        let path: String
        let file: FileBytes
    }

    let libraries: [Library]

    /// Lists what a program needs, its loader included.
    init(of program: FileBytes) throws {
        let (listing, child) = try Self.startLoader(on: program)
        let text = String(decoding: try listing.readAll(limit: 1 << 16), as: UTF8.self)
        guard child.wait().isSuccess else {
            throw EngineError(.sandboxUnavailable, "`\(program.name)` is not a program that `\(Self.loader)` can load")
        }
        libraries = try Self.paths(in: text).map { path in
            Library(path: path, file: try FileBytes(Self.real(path)))
        }
    }

    /// The program is named by the opened file, so what is listed is what will run.
    private static func startLoader(on program: FileBytes) throws -> (PipeReader, ChildProcess) {
        let output = try Pipe()
        let child = try ChildProcess.start(
            loader, ["--list", SandboxTask.path(ofMemory: 0)],
            handing: [SealedMemory([]).descriptor, output.writer, output.writer, program.descriptor])
        return (output.reader, child)
    }

    /// Lines read `name => path (address)`, or `path (address)` for the loader itself; the kernel's own has no path.
    static func paths(in listing: String) -> [String] {
        listing.split(separator: "\n").compactMap { line in
            line.split(whereSeparator: { $0 == " " || $0 == "\t" }).first { $0.hasPrefix("/") }.map(String.init)
        }
    }

    private static func real(_ path: String) throws(EngineError) -> String {
        guard let real = realpath(path, nil) else {
            throw EngineError(.sandboxUnavailable, "the library `\(path)` cannot be found")
        }
        defer { free(real) }
        return String(cString: real)
    }

    #if arch(arm64)
        private static let loader = "/lib/ld-linux-aarch64.so.1"
    #else
        private static let loader = "/lib64/ld-linux-x86-64.so.2"
    #endif
}
