import ArgumentParser
import FuseCore
import FuseFiles

/// Shows each command as a user would type it, runs it, and shows what it says.
enum Narrator {
    static func chapter(_ title: String) {
        Terminal.say("\n== \(title)")
    }

    /// Runs a command that must end with the expected status; stops showing its lines at a marker.
    static func run(_ words: [String], expecting expected: ExitStatus = .done, until marker: String? = nil) throws {
        Terminal.say("\n$ fusebox " + words.map(quoted).joined(separator: " "))
        guard let command = try FuseboxCommand.parseAsRoot(words) as? any ReportingCommand else {
            var command = try FuseboxCommand.parseAsRoot(words)
            return try command.run()
        }
        let result = try command.perform()
        for line in result.lines.prefix(while: { $0 != marker }) { Terminal.say(line) }
        guard result.status == expected else {
            throw CommandError(.undecided, "the demo expected another outcome of `fusebox \(words[0])`; stopped")
        }
    }

    /// Runs a command and returns what it says instead of showing it.
    static func capture(_ words: String...) throws -> String {
        guard let command = try FuseboxCommand.parseAsRoot(words) as? any ReportingCommand else { return "" }
        return try command.perform().lines.joined(separator: "\n")
    }

    static func timed(_ work: () throws -> Void) rethrows {
        let took = try ContinuousClock().measure(work)
        let milliseconds = took.components.seconds * 1000 + took.components.attoseconds / 1_000_000_000_000_000
        Terminal.say("  took \(milliseconds) ms, from the signed request to the receipt")
    }

    /// Shows a small CSV file as a table; fields with quotes are shown as they stand.
    static func showCSV(_ path: String) throws {
        let text = String(decoding: try FileBytes(path).contents(limit: 1 << 20), as: UTF8.self)
        let rows = text.split(whereSeparator: \.isNewline).map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        for line in Table(rows).lines { Terminal.say(line) }
    }

    static func compare(_ first: String, _ second: String) throws {
        let isSame = try FileBytes(first).contents(limit: 1 << 20) == FileBytes(second).contents(limit: 1 << 20)
        guard isSame else { throw CommandError(.undecided, "the second answer differs from the first; stopped") }
        Terminal.say("  the two releases are the same, byte for byte")
    }

    private static func quoted(_ word: String) -> String { word.contains(" ") ? "'\(word)'" : word }
}
