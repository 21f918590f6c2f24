import FuseCore
import FuseCrypto
import FuseReceipts
import Testing

@Suite struct SetUpTests {
    let folder: TemporaryFolder
    var vault: String { "\(folder.path)/vault" }
    var keys: String { "\(folder.path)/keys" }

    init() throws { folder = try TemporaryFolder() }

    private func keygen(_ party: String, _ role: String = "provider") throws -> Outcome {
        try Fusebox.run("keygen", "--party", party, "--role", role, "--out", keys)
    }

    @Test func `init prints the card that the vault then has, and no secret`() throws {
        let outcome = try Fusebox.run("init", "--vault", vault).expectDone()
        let card = try PartyCard(fileBytes: outcome.output)
        #expect(card.role == .enclave && card.party.text == "enclave")
        #expect(outcome.output == (try Files.bytes("\(vault)/keys/enclave.json")))
        #expect(!outcome.text.contains("PRIVATE") && !outcome.text.contains("AGE-SECRET-KEY"))
        #expect(try Files.mode(vault) == 0o700)
    }

    @Test func `a vault is not made where something stands, nor under a name that is none`() throws {
        try Fusebox.run("init", "--vault", vault).expectDone()
        let before = try Files.tree("\(vault)/keys")
        try Fusebox.run("init", "--vault", vault).expectFailure(Exit.badInput)
        #expect(try Files.tree("\(vault)/keys") == before)
        try Fusebox.run("init", "--vault", "\(folder.path)/other", "--origin", "two words").expectFailure(Exit.badInput)
        #expect(try Files.names(in: folder.path) == ["vault"])
    }

    @Test(arguments: ["provider", "enterprise", "authority"])
    func `keygen makes private keys of mode 0600 and a card for others`(role: String) throws {
        let outcome = try keygen("harbour", role).expectDone()
        #expect(!outcome.text.contains("AGE-SECRET-KEY"))
        #expect(try Files.names(in: keys) == ["harbour.age.txt", "harbour.json", "harbour.key.pem"])
        for name in ["harbour.age.txt", "harbour.key.pem"] { #expect(try Files.mode("\(keys)/\(name)") == 0o600) }
        let card = try PartyCard(fileBytes: Files.bytes("\(keys)/harbour.json"))
        #expect(card.role.rawValue == role)
        #expect(outcome.text.contains(card.recipient.description))
    }

    @Test(arguments: ["CN", "SG"])
    func `keygen writes where the party is established into its card`(place: String) throws {
        let words = ["keygen", "--party", "harbour", "--role", "provider", "--out", keys, "--jurisdiction", place]
        #expect(try Fusebox.run(words + ["--json"]).expectDone().json().at("jurisdiction").text() == place)
        let card = try PartyCard(fileBytes: Files.bytes("\(keys)/harbour.json"))
        #expect(card.jurisdiction?.description == place)
    }

    @Test func `keys are never replaced`() throws {
        try keygen("harbour").expectDone()
        let before = try Files.tree(keys)
        try keygen("harbour").expectFailure(Exit.badInput)
        #expect(try Files.tree(keys) == before)
    }

    @Test func `trust takes all cards or none`() throws {
        try Fusebox.run("init", "--vault", vault).expectDone()
        for party in ["one", "two"] { try keygen(party).expectDone() }
        try Fusebox.run("trust", "--vault", vault, "\(keys)/one.json").expectDone()
        try Fusebox.run("trust", "--vault", vault, "\(keys)/one.json").expectDone()
        let other = "\(folder.path)/other"
        try Fusebox.run("keygen", "--party", "one", "--role", "provider", "--out", other).expectDone()
        try Fusebox.run("trust", "--vault", vault, "\(keys)/two.json", "\(other)/one.json")
            .expectFailure(Exit.badInput)
        try Fusebox.run("trust", "--vault", vault, "\(keys)/two.json").expectDone()
    }

    @Test func `what is no card, and a private key above all, is not trusted`() throws {
        try Fusebox.run("init", "--vault", vault).expectDone()
        try keygen("one").expectDone()
        for name in ["one.key.pem", "one.age.txt", "missing.json", "."] {
            let outcome = try Fusebox.run("trust", "--vault", vault, "\(keys)/\(name)").expectFailure(Exit.badInput)
            #expect(!outcome.complaint.contains("AGE-SECRET-KEY-1"))
        }
    }

    @Test(arguments: [
        "budget", "log", "trust", "ingest", "check", "run", "cases", "expire", "notices", "submit", "revoke",
    ])
    func `where there is no vault, every command says so`(command: String) throws {
        let words: [String: [String]] = [
            "trust": ["card.json"], "ingest": ["sealed"], "check": [try Town.shared.get().job, "--param", "least=0"],
            "run": [try Town.shared.get().request, "--out", "\(folder.path)/out"], "notices": ["--party", "clinics"],
            "submit": [try Town.shared.get().request],
            "revoke": ["visits", "--reason", "It ended.", "--key", try Town.shared.get().key(of: "clinics")],
        ]
        let outcome = try Fusebox.run([command, "--vault", vault] + (words[command] ?? []))
        outcome.expectFailure(Exit.badInput)
        #expect(outcome.complaint.contains("fusebox init"))
    }
}
