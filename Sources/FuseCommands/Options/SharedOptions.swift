import ArgumentParser
import Glibc

/// Whether a program or a person reads the result.
struct OutputOptions: ParsableArguments {
    @Flag(name: .long, help: "Print the result as JSON.")
    var json = false
}

/// Where the enclave keeps its state.
struct VaultOptions: ParsableArguments {
    @Option(name: .long, help: "The enclave's folder; FUSEBOX_VAULT if not given.")
    var vault: String?

    /// Whether a folder is named at all.
    var isGiven: Bool { named != nil }

    /// Whether the folder was named on the command line, not by FUSEBOX_VAULT.
    var isGivenHere: Bool { vault.map { !$0.isEmpty } ?? false }

    func path() throws -> String {
        guard let named else {
            throw ValidationError("name the enclave's folder with --vault, or set FUSEBOX_VAULT")
        }
        return named
    }

    private var named: String? {
        let variable = getenv("FUSEBOX_VAULT").map { String(cString: $0) }
        return [vault, variable].compactMap(\.self).first { !$0.isEmpty }
    }
}
