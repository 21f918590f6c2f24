import ArgumentParser
import FuseCore
import FuseCrypto
import FuseFiles
import FuseVault

/// Opens an age file.
struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open any age file: a file of a release, or what `age` wrote.",
        discussion: """
            Writes only what authenticated. With --out the file appears when all of it did; without, the plaintext goes to
            standard output chunk by chunk, and the exit code tells whether it is whole.
            Exit code 4 if it does not authenticate or no key fits, 5 if it is malformed.
            """)

    @Argument(help: "The age file, in binary or armoured form.")
    var file: String
    @Option(help: "An identity file (P.age.txt); may be given several times.")
    var identity: [String] = []
    @Option(help: "A file whose first line is the passphrase.")
    var passphraseFile: String?
    @Option(help: "Where to write the plaintext; standard output if not given.")
    var out: String?
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard !identity.isEmpty || passphraseFile != nil else {
            throw ValidationError("give --identity P.age.txt or --passphrase-file F")
        }
        guard !output.json || out != nil else { throw ValidationError("--json needs --out, for the plaintext") }
    }

    func run() throws {
        let decryptor = AgeDecryptor(keys: try keys())
        let source = try FileBytes(file).source()
        guard let out else {
            var sink = StandardOutput()
            return try decryptor.decrypt(source, into: &sink)
        }
        var sink = try AtomicFile(out, access: .ownerOnly)
        try decryptor.decrypt(source, into: &sink)
        try sink.commit()
        if output.json {
            Terminal.say(String(decoding: JSONValue.object(["out": .text(out)]).canonicalBytes, as: UTF8.self))
        }
    }

    private func keys() throws -> [AgeKey] {
        let identities = try identity.flatMap { try AgeIdentity.identities(inFile: PrivateFile.read($0)) }
        let passphrase = try passphraseFile.map { try AgePassphrase(firstLineOf: PrivateFile.read($0)) }
        return identities.map(AgeKey.identity) + (passphrase.map { [AgeKey.passphrase($0)] } ?? [])
    }
}
