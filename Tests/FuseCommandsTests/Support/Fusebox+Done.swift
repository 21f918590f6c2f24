/// Commands that a test needs done before it can look at anything.
extension Fusebox {
    struct Failed: Error {
        let command: [String]
        let complaint: String
    }

    @discardableResult
    static func done(_ words: [String]) throws -> Outcome { try checked(run(words), of: words) }

    /// Runs commands that do not wait for each other.
    static func allDone(_ commands: [[String]]) throws {
        let running = try commands.map { try start($0) }
        for (words, program) in zip(commands, running) { _ = try checked(program.finish(), of: words) }
    }

    private static func checked(_ outcome: Outcome, of words: [String]) throws -> Outcome {
        guard outcome.status == Exit.done else {
            throw Failed(command: words, complaint: outcome.complaint + outcome.text)
        }
        return outcome
    }
}
