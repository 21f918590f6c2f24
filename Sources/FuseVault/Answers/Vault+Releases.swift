public import FuseCore
public import FuseReceipts
import GRDB

/// A release as the vault keeps it for the next who asks.
public struct ReleaseToKeep: Sendable {
    /// SHA-256 of the release's bytes.
    public let digest: Digest
    /// The release as an age file to the enclave's own recipient.
    public let sealed: [UInt8]

    /// Describes a release to keep.
    ///
    /// - Parameters:
    ///   - digest: SHA-256 of the release's bytes.
    ///   - sealed: the release as an age file to the enclave's own recipient.
    public init(digest: Digest, sealed: [UInt8]) {
        self.digest = digest
        self.sealed = sealed
    }
}

/// What became of the wish to keep a release.
public enum SettlementOutcome: Sendable, Equatable {
    /// The release is kept, and its receipt is logged.
    case settled(LoggedEntry)
    /// Another run of the same answer came first.
    case already(EarlierRelease)
}

extension Vault {
    /// Logs the receipt and keeps the release: one durable transaction, before anything leaves.
    ///
    /// - Parameters:
    ///   - release: what to keep for the next who asks.
    ///   - key: the answer; it must have been reserved.
    ///   - receipt: the signed receipt, which becomes a log entry.
    /// - Returns: where the receipt stands in the log; or the release that another run of the same answer settled in the
    ///   meantime, and then nothing is logged, so that one receipt alone names the charge.
    /// - Throws: `VaultError` if the database cannot be written.
    public func settle(
        _ release: ReleaseToKeep, for key: AnswerKey, logging receipt: Envelope
    ) throws -> SettlementOutcome {
        let outcome = try database.write { database -> SettlementOutcome in
            let answers = Answers(database: database)
            if case .released(let earlier) = try answers.standing(of: key) { return .already(earlier) }
            let logged = try log.append(receipt, in: database)
            try answers.keep(release, for: key, receiptIndex: logged.index)
            return .settled(logged)
        }
        try publishLog()
        return outcome
    }

    /// Logs a statement that changes nothing else: a refusal, or the receipt of an answer given before.
    ///
    /// - Parameter statement: the signed statement.
    /// - Returns: where it stands in the log, with its proof.
    /// - Throws: `VaultError` if the database cannot be written.
    public func record(_ statement: Envelope) throws -> LoggedEntry {
        let logged = try database.write { try log.append(statement, in: $0) }
        try publishLog()
        return logged
    }
}
