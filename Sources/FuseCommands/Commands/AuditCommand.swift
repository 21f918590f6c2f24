import ArgumentParser

/// What an auditor needs to test the machinery itself.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Test the machinery itself: print draws of its noise.",
        subcommands: [AuditNoise.self])
}
