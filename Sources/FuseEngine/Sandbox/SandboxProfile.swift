/// How closely a program in the sandbox is held.
public enum SandboxProfile: String, Sendable, CaseIterable {
    /// For queries: nothing can be opened for writing.
    case query
    /// For making Parquet out of CSV: the engine may open its own standard output for writing; no writable file exists.
    case convert

    /// The system calls that are let through.
    var rules: [SystemCallRule] {
        switch self {
        case .query: SystemCallRule.engine
        case .convert: SystemCallRule.engine + [SystemCallRule.openingOutput]
        }
    }
}
