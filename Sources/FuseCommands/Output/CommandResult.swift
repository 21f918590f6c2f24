import ArgumentParser
import FuseCore

/// What a command found or did, for people and for programs.
struct CommandResult {
    var lines: [String]
    var json: JSONValue
    var status: ExitStatus = .done
}

/// A command that yields one result and prints it in the form that was asked for.
protocol ReportingCommand: ParsableCommand {
    var output: OutputOptions { get }
    func perform() throws -> CommandResult
}

extension ReportingCommand {
    func run() throws {
        let result = try perform()
        if output.json {
            Terminal.say(String(decoding: result.json.prettyBytes.dropLast(), as: UTF8.self))
        } else {
            for line in result.lines { Terminal.say(line) }
        }
        guard result.status == .done else { throw FinishedWith(status: result.status) }
    }
}
