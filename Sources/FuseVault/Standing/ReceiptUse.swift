public import FuseCore

/// A receipt that used a dataset.
public struct ReceiptUse: Hashable, Sendable {
    /// Where the receipt stands in the log.
    public let position: Int
    /// The digest of the receipt's statement.
    public let digest: Digest
    /// The digest of its job.
    public let job: Digest
    /// The dataset that it used.
    public let dataset: ID<Dataset>
}
