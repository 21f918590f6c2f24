import ArgumentParser
import FuseCore
import FuseCrypto
import FuseEnclave
import FuseFiles
import FuseReceipts

/// Hands in the list of those who must be left out.
struct DeclareExclusion: FilingCommand {
    static let configuration = CommandConfiguration(
        commandName: "exclusion", abstract: "Seal the list of natural persons whom every run leaves out (Article 32).",
        discussion: """
            The list has one value of the privacy unit's column a line. Only its sealed form is written, beside the statement, and
            only its digest is logged. The newest list of a dataset replaces the one before.
            """)

    @Argument(help: "The dataset.")
    var dataset: String
    @Option(help: "The list: UTF-8 text, one unit a line.")
    var list: String
    @Option(help: "The enclave's card.")
    var to: String
    @OptionGroup var filing: FilingOptions
    @OptionGroup var vault: VaultOptions
    @OptionGroup var output: OutputOptions

    private static let largest = 32 << 20

    func statement(by party: ID<Party>, at now: Instant) throws -> ExclusionStatement {
        let file = try SealedListFile(beside: filing.out)
        try file.requirePlace()
        let sealed = try sealedList()
        try AtomicFile.write(sealed, to: file.path, access: .everyone)
        return try ExclusionStatement(
            party: party, dataset: TypedArgument.dataset(dataset),
            list: SealedList(name: file.name, size: sealed.count, digest: SHA256.digest(of: sealed)), at: now)
    }

    var attachment: [UInt8]? {
        get throws { try FileBytes(SealedListFile(beside: filing.out).path).contents(limit: 2 * Self.largest) }
    }

    private func sealedList() throws -> [UInt8] {
        let bytes = try FileBytes(list).contents(limit: Self.largest)
        try ExclusionText.check(bytes)
        let enclave = try CardFiles.read(to)
        guard enclave.role == .enclave else {
            throw CommandError(
                .badInput, "the card of `\(enclave.party)` is not an `enclave`'s; seal to an enclave's card")
        }
        var sealed = BytesSinkInMemory()
        try AgeEncryptor(to: [enclave.recipient]).encrypt(BytesSource(bytes), into: &sealed)
        return sealed.bytes
    }
}
