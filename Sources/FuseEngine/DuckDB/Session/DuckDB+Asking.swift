extension DuckDB {
    /// Asks a question whose answer is lines of JSON.
    func ask(_ question: EngineQuestion) throws -> EngineAnswer {
        var bytes: [UInt8] = []
        try ask(question) { bytes += $0 }
        return try EngineAnswer(bytes)
    }

    /// Asks a question and passes on what the engine writes.
    func ask(_ question: EngineQuestion, passing output: (ArraySlice<UInt8>) throws -> Void) throws {
        let outcome = try sandbox.run(question.task(limits), output: output)
        guard outcome.exitStatus == 0 else { throw EngineComplaint(outcome) }
    }
}
