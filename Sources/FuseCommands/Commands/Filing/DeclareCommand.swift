import ArgumentParser

/// Signs what parties have to say about data, receipts and each other.
struct DeclareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "declare",
        abstract: "Sign an objection, complaint, order, incident, closure, catalogue, exclusion list or outcome.",
        discussion: """
            Each writes a signed statement with --out, files it at once with --vault, or both. `fusebox submit` files it later;
            `fusebox cases` shows what was filed and what became of it.
            """,
        subcommands: [
            DeclareObjection.self, DeclareComplaint.self, DeclareOrder.self, DeclareIncident.self, DeclareClosure.self,
            DeclareCatalogue.self, DeclareExclusion.self, DeclareOutcome.self,
        ])
}
