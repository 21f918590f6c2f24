import Glibc

/// Where results (standard output) and diagnostics (standard error) go.
enum Terminal {
    static func say(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

    /// One line; a name with line breaks or control characters in it cannot pretend to be more.
    static func complain(_ text: String) {
        let line = text.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : Character($0) }
        write(String(line) + "\n", to: STDERR_FILENO)
    }

    static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

    /// Shows a line that the next one replaces; nothing where nobody watches.
    static func showProgress(_ text: String) {
        if isInteractive { write("\r\u{1B}[K" + text, to: STDERR_FILENO) }
    }

    static func clearProgress() { showProgress("") }

    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }
}
