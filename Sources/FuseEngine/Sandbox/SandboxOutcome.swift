/// How a program in the sandbox ended, when no limit stopped it.
package struct SandboxOutcome: Sendable {
    /// Its exit status; 128 and more stand for a signal.
    package let exitStatus: Int
    /// The beginning of what it wrote to its standard error. It may hold values of rows: never show it.
    package let complaint: [UInt8]
}
