import FuseFiles

/// What a session is asked, after its settings.
struct EngineQuestion {
    var profile = SandboxProfile.query
    /// Statements of our own making. What others wrote comes as memory, never as a statement.
    var statements: [String]
    var memories: [SealedMemory] = []
    var tables: [FileBytes] = []
    /// A path beyond the memories and tables that the session may open.
    var output: String?

    /// All that the session may open.
    var paths: [String] {
        memories.indices.map(SandboxTask.path(ofMemory:)) + tables.indices.map(SandboxTask.path(ofTable:))
            + [output].compactMap(\.self)
    }

    /// Stands at the end of every answer in text, so that one that was cut off is noticed.
    static let endMark = "end"

    func task(_ limits: SandboxLimits) -> SandboxTask {
        let closing = output == nil ? ".print \(Self.endMark)\n" : ""
        let script = EngineSession(limits: limits, paths: paths).text + statements.map { $0 + "\n" }.joined() + closing
        return SandboxTask(
            profile: profile, limits: limits, arguments: EngineSession.arguments, script: Array(script.utf8),
            memories: memories, tables: tables, lastLine: output == nil ? Self.endMark : nil)
    }
}
