import ArgumentParser
import FuseCore
import FuseFiles
import FuseReceipts
import FuseVault

/// Reads the log.
struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Read the transparency log: entries, checkpoint, proofs, audit.",
        subcommands: [List.self, Head.self, Prove.self, Export.self, Audit.self], defaultSubcommand: List.self)

    /// Lists the entries.
    struct List: ReportingCommand {
        static let configuration = CommandConfiguration(abstract: "List the entries, oldest first.")

        @OptionGroup var vault: VaultOptions
        @OptionGroup var output: OutputOptions

        func perform() throws -> CommandResult {
            let vault = try Vault.open(at: vault.path())
            let trust = try vault.trust()
            let entries = try vault.logEntries().enumerated().map { try Entry(at: $0, $1, trust: trust) }
            return CommandResult(
                lines: Table(entries.map(\.cells)).lines, json: ["entries": .list(entries.map(\.json))])
        }
    }

    /// Prints the signed head.
    struct Head: ReportingCommand {
        static let configuration = CommandConfiguration(
            commandName: "checkpoint", abstract: "Print the signed checkpoint (a C2SP signed note).")

        @OptionGroup var vault: VaultOptions
        @OptionGroup var output: OutputOptions

        func perform() throws -> CommandResult {
            let text = try Vault.open(at: vault.path()).checkpoint().text
            return CommandResult(lines: [String(text.dropLast())], json: ["checkpoint": .text(text)])
        }
    }

    /// Prints a proof.
    struct Prove: ReportingCommand {
        static let configuration = CommandConfiguration(
            commandName: "proof", abstract: "Print the proof that an entry is in the log (C2SP tlog-proof).")

        @OptionGroup var vault: VaultOptions
        @Argument(help: "The entry's index, from 0.")
        var index: Int
        @OptionGroup var output: OutputOptions

        func perform() throws -> CommandResult {
            let text = try Vault.open(at: vault.path()).proof(ofEntryAt: index).text
            return CommandResult(lines: [String(text.dropLast())], json: ["proof": .text(text)])
        }
    }

    /// Writes an entry out.
    struct Export: ReportingCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write an entry with its proof to a file; `verify` reads what the enclave certifies."
        )

        @OptionGroup var vault: VaultOptions
        @Argument(help: "The entry's index, from 0.")
        var index: Int
        @Option(help: "The file to write; it must not exist yet.")
        var out: String
        @OptionGroup var output: OutputOptions

        func perform() throws -> CommandResult {
            let file = try Vault.open(at: vault.path()).receiptFile(at: index)
            try AtomicFile.write(file.fileBytes, to: out, access: .everyone)
            return CommandResult(
                lines: Table([["entry", String(index)], ["file", out]]).lines,
                json: ["index": .integer(index), "file": .text(out)])
        }
    }

    /// Audits the log.
    struct Audit: ReportingCommand {
        static let configuration = CommandConfiguration(
            abstract: "Rebuild the log's tree from its entries and compare it with the signed head.")

        @OptionGroup var vault: VaultOptions
        @OptionGroup var output: OutputOptions

        func perform() throws -> CommandResult {
            let size = try Vault.open(at: vault.path()).auditLog()
            return CommandResult(
                lines: ["the signed head covers all \(size) entries, and they are unchanged"],
                json: ["entries": .integer(size), "consistent": true])
        }
    }
}

/// One line of the log.
private struct Entry {
    private let index: Int
    private let type: String
    private let digest: Digest

    init(at index: Int, _ envelope: Envelope, trust: TrustStore) throws {
        self.index = index
        type = try Self.type(of: envelope, trust: trust)
        digest = envelope.digest
    }

    /// The predicate's type of what the enclave says, the kind and the party of what a party says.
    private static func type(of envelope: Envelope, trust: TrustStore) throws -> String {
        guard envelope.type != .inToto else {
            return try envelope.verified(by: trust, as: InTotoStatement.self).content.predicate.type.rawValue
        }
        let filing = try Filing.read(envelope.verified(by: trust, type: envelope.type))
        return "\(filing.kind.rawValue) of \(filing.party)"
    }

    var cells: [String] { [String(index), type, digest.description] }

    var json: JSONValue { ["index": .integer(index), "type": .text(type), "digest": .text(of: digest)] }
}
