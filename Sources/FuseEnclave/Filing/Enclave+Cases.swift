public import FuseCore
public import FusePolicy
public import FuseReceipts
import FuseVault

/// A statement that was filed, and what became of it.
public struct FiledCase: Sendable {
    /// Where the statement stands in the log.
    public let logIndex: Int
    /// The digest of the statement.
    public let statement: Digest
    /// What was stated.
    public let filing: Filing
    /// What became of it; nil for statements about which nobody decides.
    public let outcome: FusePolicy.Case.Outcome?
    /// The datasets that it is about.
    public let datasets: [ID<Dataset>]
    /// The places in the log of the receipts that used them.
    public let receipts: [Int]
}

extension Enclave {
    /// What was filed.
    ///
    /// - Parameter dataset: only what concerns this dataset; nil for everything.
    /// - Returns: the statements, oldest first.
    /// - Throws: `VaultError` or `ReceiptError` if what was filed cannot be read.
    public func cases(about dataset: ID<Dataset>?) throws -> [FiledCase] {
        let filings = try dataset.map { try vault.filings(about: .dataset($0)) } ?? vault.filings()
        let book = try CaseBook(filings, by: vault.trust())
        return try book.entries.map { entry in
            let datasets = try self.datasets(of: entry.filing)
            return FiledCase(
                logIndex: entry.position, statement: entry.digest, filing: entry.filing,
                outcome: entry.filing.isFollowed ? book.outcome(of: entry.digest) : nil,
                datasets: datasets,
                receipts: try Set(datasets.flatMap { try vault.receipts(using: $0).map(\.position) }).sorted())
        }
    }
}

extension Filing {
    /// Whether somebody decides about it.
    fileprivate var isFollowed: Bool {
        switch self {
        case .objection, .complaint, .order, .incident: true
        case .revocation, .closure, .catalogue, .exclusion, .outcome: false
        }
    }
}
