public import FuseCore

extension Vault {
    /// How far registry and filings have come.
    ///
    /// - Returns: a mark that differs from an earlier one if a dataset, a filing, a deletion or a table without noise was added.
    /// - Throws: `VaultError` if the database cannot be read.
    public func mark() throws -> RegistryMark { try database.read { try RegistryMark($0) } }

    /// How many different answers a dataset went into.
    ///
    /// - Parameters:
    ///   - dataset: the dataset.
    ///   - key: an answer that is left out of the count.
    /// - Returns: the number of answers that were reserved or released.
    /// - Throws: `VaultError` if the database cannot be read.
    public func answers(of dataset: ID<Dataset>, besides key: AnswerKey?) throws -> Int {
        try database.read { try Uses(database: $0).answers(of: dataset, besides: key) }
    }

    /// The receipts that used a dataset.
    ///
    /// - Parameter dataset: the dataset.
    /// - Returns: the receipts by their place in the log.
    /// - Throws: `VaultError` if the database cannot be read.
    public func receipts(using dataset: ID<Dataset>) throws -> [ReceiptUse] {
        try database.read { try Uses(database: $0).receipts(of: dataset) }
    }

    /// What a receipt used.
    ///
    /// - Parameter digest: the digest of the receipt's statement.
    /// - Returns: one entry a dataset; empty if no such receipt was issued here.
    /// - Throws: `VaultError` if the database cannot be read.
    public func receipt(with digest: Digest) throws -> [ReceiptUse] {
        try database.read { try Uses(database: $0).receipts(with: digest) }
    }

    /// The receipts of which a party's terms ask to notify it.
    ///
    /// - Parameter party: the provider.
    /// - Returns: their places in the log, ascending.
    /// - Throws: `VaultError` if the database cannot be read.
    public func notices(to party: ID<Party>) throws -> [Int] {
        try database.read { try Uses(database: $0).notices(to: party) }
    }
}
