import Glibc

/// A program of the operating system, looked for in its own folders only.
enum SystemProgram {
    static func path(of name: String, package: String) throws(EngineError) -> String {
        for folder in ["/usr/bin", "/bin", "/usr/local/bin"] where access("\(folder)/\(name)", X_OK) == 0 {
            return "\(folder)/\(name)"
        }
        throw EngineError(.sandboxUnavailable, "the `sandbox` needs `\(name)`; install the package `\(package)`")
    }
}
