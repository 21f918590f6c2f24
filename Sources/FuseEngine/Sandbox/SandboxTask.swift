package import FuseFiles

/// One run of a program in the sandbox.
package struct SandboxTask {
    /// How closely it is held.
    package var profile: SandboxProfile
    /// What it may use up.
    package var limits: SandboxLimits
    /// The words after the program's name; they are visible on the host, so they hold nothing secret.
    package var arguments: [String]
    /// The standard input.
    package var script: [UInt8]
    /// What is handed over as descriptors 3, 4, …
    package var memories: [SealedMemory]
    /// Files that are mounted read-only as `/tables/0`, `/tables/1`, …
    package var tables: [FileBytes]
    /// The line that ends its standard output: once it is written, the program's own end is not waited for. Nil waits.
    package var lastLine: String?

    /// Describes a run.
    package init(
        profile: SandboxProfile, limits: SandboxLimits, arguments: [String], script: [UInt8],
        memories: [SealedMemory] = [], tables: [FileBytes] = [], lastLine: String? = nil
    ) {
        self.profile = profile
        self.limits = limits
        self.arguments = arguments
        self.script = script
        self.memories = memories
        self.tables = tables
        self.lastLine = lastLine
    }

    /// Where the program finds a memory.
    static func path(ofMemory index: Int) -> String { "/proc/self/fd/\(3 + index)" }

    /// Where the program finds a table's file.
    static func path(ofTable index: Int) -> String { "/tables/\(index)" }
}
