import FuseCore
import FuseCrypto
import FuseReceipts

@testable import FuseVault

/// A new vault in a folder of its own.
struct VaultUnderTest: Sendable {
    static let origin = "example.org/test-log"
    static let now = Instant(secondsSinceEpoch: 1_795_435_200)

    private let folder: TemporaryFolder
    let path: String
    let vault: Vault

    init() throws {
        folder = try TemporaryFolder()
        path = "\(folder.path)/vault"
        vault = try Vault.create(at: path, origin: NoteKeyName(Self.origin))
    }

    /// A path beside the vault.
    func beside(_ name: String) -> String { "\(folder.path)/\(name)" }

    func reopened() throws -> Vault { try Vault.open(at: path) }

    /// A signed statement that differs from others by its label.
    func statement(_ label: String) throws -> Envelope {
        let digest = SHA256.digest(of: Array(label.utf8))
        let reservation = ReservationPredicate(
            request: digest, job: digest, answerKey: digest, commitment: digest, charges: [], at: Self.now)
        return try InTotoStatement(
            subjects: [Subject(name: "answer", digest: digest)], predicate: .reservation(reservation)
        ).signed(by: vault.keys.signingKey)
    }

    /// Logs as many statements in one transaction and publishes them at once.
    func logStatements(_ count: Int) throws {
        let statements = try (0..<count).map { try statement("statement \($0)") }
        try vault.database.write { database in
            for statement in statements { _ = try vault.log.append(statement, in: database) }
        }
        try vault.publishLog()
    }

    func verifiedHead(of vault: Vault) throws -> Checkpoint {
        try vault.checkpoint().verified(by: self.vault.keys.card.signingKey).checkpoint
    }
}

/// The key of the answer with a label.
func answer(_ label: String) -> AnswerKey { AnswerKey(SHA256.digest(of: Array(label.utf8))) }
