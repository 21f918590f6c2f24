import FuseCore
import FuseReceipts

/// A deletion whose parts a test may bend before it is signed.
struct DeletionDraft {
    var provider: ID<Party>
    var cause = DeletionCause.revoked
    var statement: Digest?
    var keys: [ErasedKey]
    var subjects: [Subject]?
    private let scene: Scene

    init(_ scene: Scene) {
        self.scene = scene
        provider = scene.provider.party
        statement = scene.digest("revocation")
        keys = [0, 1].map { ErasedKey(part: PartName(index: $0), header: scene.digest("header \($0)")) }
    }

    func predicate() throws -> DeletionPredicate {
        DeletionPredicate(
            dataset: try ID("flights"), version: 2, provider: provider, cause: cause, statement: statement, keys: keys,
            manifest: scene.digest("manifest"), at: scene.time, assurance: .simulated, fusebox: scene.fusebox)
    }

    func signed() throws -> InTotoStatement {
        let predicate = try predicate()
        return try InTotoStatement(subjects: subjects ?? [predicate.subject], predicate: .deletion(predicate))
    }
}

/// A case whose parts a test may bend before it is signed.
struct CaseDraft {
    var kind = Filing.Kind.objection
    var party: ID<Party>
    var datasets = ["flights"]
    var receipts = [0, 1]
    var receiptCount = 2
    var subjects: [Subject]?
    private let scene: Scene

    init(_ scene: Scene) {
        self.scene = scene
        party = scene.enterprise.party
    }

    func predicate() throws -> CasePredicate {
        try CasePredicate(
            statement: scene.digest("objection"), kind: kind, party: party, datasets: datasets.map { try ID($0) },
            receipts: receipts, receiptCount: receiptCount,
            effect: scene.line("the dataset is flagged until the objection is decided"), at: scene.time,
            assurance: .simulated, fusebox: scene.fusebox)
    }

    func signed() throws -> InTotoStatement {
        let predicate = try predicate()
        return try InTotoStatement(subjects: subjects ?? [predicate.subject], predicate: .case(predicate))
    }
}
