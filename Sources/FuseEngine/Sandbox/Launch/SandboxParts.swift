import FuseFiles

/// What a sandbox is made of: the system's programs, the program to run, and its libraries.
struct SandboxParts: Sendable {
    let limiter: String
    let bubblewrap: String
    let program: FileBytes
    let libraries: SharedLibraries

    init(program: FileBytes) throws {
        limiter = try SystemProgram.path(of: "prlimit", package: "util-linux")
        bubblewrap = try SystemProgram.path(of: "bwrap", package: "bubblewrap")
        self.program = program
        libraries = try SharedLibraries(of: program)
    }
}
