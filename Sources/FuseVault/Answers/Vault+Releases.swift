public import FuseCore
public import FuseReceipts
import GRDB

/// What became of the wish to publish a receipt.
public enum PublicationOutcome: Sendable, Equatable {
    /// The receipt is logged, and what goes with it is durable: the deletion certificates that the terms ask for, unless
    /// they have to wait, among it.
    case published(LoggedEntry, [LoggedCertificate])
    /// Another run of the same answer came first.
    case already(EarlierRelease)
    /// Registry or filings changed since the release was decided; nothing was logged, and it has to be decided again.
    case changed
    /// The terms of these datasets allow no further answer; nothing was logged.
    case exhausted([ID<Dataset>])
}

extension Vault {
    /// Logs the receipt and keeps the release: one durable transaction, before anything leaves.
    ///
    /// - Parameters:
    ///   - files: what to keep for the next who asks, each under a name of its own.
    ///   - table: what a table without noise tells of the units, to compare later ones with; nil for one with noise.
    ///   - key: the answer; it must have been reserved.
    ///   - publication: the receipt and what goes with it.
    /// - Returns: where the receipt stands in the log; or the release that another run of the same answer settled in the
    ///   meantime, and then nothing is logged, so that one receipt alone names the charge; or that it has to be decided again.
    /// - Throws: `VaultError` if the database cannot be written.
    public func settle(
        _ files: [KeptFile], _ table: ComparableTable? = nil, for key: AnswerKey, publishing publication: Publication
    ) throws -> PublicationOutcome {
        try publishing(publication) { database in
            let answers = Answers(database: database)
            if case .released(let earlier) = try answers.standing(of: key) { return .already(earlier) }
            let logged = try publish(publication, in: database)
            try answers.keep(files, for: key, receiptIndex: logged.index)
            if let table { try ComparableTables(database: database).add(table, of: key) }
            return .published(logged, [])
        }
    }

    /// Logs the receipt of an answer that is not kept: an exact answer from public data, or one given before.
    ///
    /// - Parameters:
    ///   - publication: the receipt and what goes with it.
    ///   - key: the answer.
    /// - Returns: where the receipt stands in the log; or that the terms allow no further answer, or that it has to be decided
    ///   again, and then nothing is logged.
    /// - Throws: `VaultError` if the database cannot be written.
    public func publish(_ publication: Publication, of key: AnswerKey) throws -> PublicationOutcome {
        try publishing(publication) { database in
            let uses = Uses(database: database)
            let exhausted = try uses.exhausted(among: publication.limits, by: key)
            guard exhausted.isEmpty else { return .exhausted(exhausted) }
            try uses.add(key, of: publication.limits.map(\.dataset))
            return .published(try publish(publication, in: database), [])
        }
    }

    /// Logs a statement that changes nothing else: a refusal.
    ///
    /// - Parameter statement: the signed statement.
    /// - Returns: where it stands in the log, with its proof.
    /// - Throws: `VaultError` if the database cannot be written.
    public func record(_ statement: Envelope) throws -> LoggedEntry {
        let logged = try database.write { try log.append(statement, in: $0) }
        try publishLog()
        return logged
    }

    private func publishing(
        _ publication: Publication, _ step: (Database) throws -> PublicationOutcome
    ) throws -> PublicationOutcome {
        let outcome = try database.write { database -> PublicationOutcome in
            guard try RegistryMark(database) == publication.decided else { return .changed }
            return try step(database)
        }
        try publishLog()
        guard case .published(let logged, _) = outcome else { return outcome }
        return .published(logged, try finishErasures().filter { $0.isOf(publication.deletions) })
    }

    private func publish(_ publication: Publication, in database: Database) throws -> LoggedEntry {
        let position = try log.size(in: database)
        try Uses(database: database).add(publication, at: position)
        let logged = try log.append(publication.receipt, in: database)
        for deletion in publication.deletions { try WrappedKeys(database: database).erase(deletion) }
        return logged
    }
}
