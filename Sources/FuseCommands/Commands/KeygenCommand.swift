import ArgumentParser
import FuseCore
import FuseCrypto
import FuseFiles
import FusePolicy
import FuseReceipts
import FuseVault

/// Makes the keys and the card of a party.
struct KeygenCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "keygen", abstract: "Make a party's keys and card.",
        discussion: """
            Writes P.key.pem (signs) and P.age.txt (opens), both private and mode 0600, and P.json, the card for others.
            """)

    @Option(help: "The party's short name: a-z, 0-9, - and _.")
    var party: String
    @Option(help: "provider, enterprise or authority.")
    var role: String
    @Option(help: "The folder to write to; it is made if it is missing.")
    var out: String
    @Option(help: "The party's name in English; the short name if not given.")
    var nameEn: String?
    @Option(help: "The party's name in Chinese; the short name if not given.")
    var nameZh: String?
    @Option(help: "Where the party is established, as ISO 3166-1 has it; CN is the mainland.")
    var jurisdiction = "CN"
    @OptionGroup var output: OutputOptions

    func perform() throws -> CommandResult {
        let party = try TypedArgument.party(party, option: "--party")
        guard let role = Role(rawValue: role), role != .enclave else {
            throw ValidationError("--role is one of provider, enterprise, authority")
        }
        try makeFolder()
        let keys = PartyKeys.generate()
        let name = PartyName(zh: nameZh ?? party.text, en: nameEn ?? party.text)
        let card = keys.card(of: party, role: role, name: name, jurisdiction: try established())
        try keys.write(with: card, into: out)
        return CommandResult(
            lines: Table([
                ["card", "\(out)/\(party).json"],
                ["signing key", "\(out)/\(party).key.pem"],
                ["identity", "\(out)/\(party).age.txt"],
                ["recipient", card.recipient.description],
            ]).lines, json: card.json)
    }

    private func established() throws -> CardJurisdiction {
        do {
            return try CardJurisdiction(Jurisdiction(jurisdiction).code)
        } catch {
            throw ValidationError("--jurisdiction is \(error.reason)")
        }
    }

    private func makeFolder() throws {
        if (try? Folder(out)) == nil { try StagedFolder(out, access: .everyone).commit() }
    }
}
