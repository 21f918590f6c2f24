import ArgumentParser

/// What a provider needs to write terms.
struct TermsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terms",
        abstract: "Check, renew and export terms; print their JSON Schema and the tree of purposes.",
        subcommands: [TermsCheck.self, TermsSchemaCommand.self, TermsPurposes.self, TermsExport.self, TermsRenew.self])
}
