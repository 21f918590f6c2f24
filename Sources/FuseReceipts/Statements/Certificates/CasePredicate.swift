public import FuseCore

/// What an enclave attests about a filed statement: what it took it for, what it reaches, and what it did
/// (`urn:fusebox:case:v1`, Articles 21, 23, 57, 61 and 63).
public struct CasePredicate: Hashable, Sendable {
    /// The most receipts that one certificate lists; `receiptCount` tells how many there are.
    public static let mostReceipts = 4096

    /// Digest of the filed statement's envelope.
    public let statement: Digest
    /// What kind of filing it is.
    public let kind: Filing.Kind
    /// Who filed it.
    public let party: ID<Party>
    /// The datasets that it reaches.
    public let datasets: [ID<Dataset>]
    /// Log indices of the receipts that used them, ascending; the earliest ones if there are too many to list.
    public let receipts: [Int]
    /// How many such receipts there are.
    public let receiptCount: Int
    /// What the enclave did about it.
    public let effect: StatementLine
    /// When it took effect.
    public let at: Instant
    /// What stands behind the enclave's word.
    public let assurance: Assurance
    /// The program that took it up.
    public let fusebox: FuseboxRecord

    /// A case.
    ///
    /// - Throws: `CoreError` if a dataset appears twice, or the receipts are more than 4096, more than `receiptCount`, or
    ///   not ascending from 0.
    public init(
        statement: Digest, kind: Filing.Kind, party: ID<Party>, datasets: [ID<Dataset>], receipts: [Int],
        receiptCount: Int, effect: StatementLine, at: Instant, assurance: Assurance, fusebox: FuseboxRecord
    ) throws(CoreError) {
        guard Set(datasets).count == datasets.count else {
            throw CoreError(.malformedValue, "a case names a dataset twice; name each of its `datasets` once")
        }
        try Self.check(receipts, of: receiptCount)
        self.statement = statement
        self.kind = kind
        self.party = party
        self.datasets = datasets
        self.receipts = receipts
        self.receiptCount = receiptCount
        self.effect = effect
        self.at = at
        self.assurance = assurance
        self.fusebox = fusebox
    }

    /// What the certificate is about: the filed statement.
    public var subject: Subject { Subject(name: "statement", digest: statement) }

    private static func check(_ receipts: [Int], of count: Int) throws(CoreError) {
        guard receipts.count <= min(count, mostReceipts), count <= largestJSONInteger else {
            throw CoreError(.malformedValue, "a case lists 4096 `receipts` at most, and no more than `receiptCount`")
        }
        let limits = 0...largestJSONInteger
        guard receipts.allSatisfy(limits.contains), zip(receipts, receipts.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw CoreError(.malformedValue, "the `receipts` of a case are ascending log indices; list each once")
        }
    }
}
