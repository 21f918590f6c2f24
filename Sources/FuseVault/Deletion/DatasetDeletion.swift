public import FuseCore
public import FuseReceipts

/// A version of a dataset whose keys are to be erased, and the certificates that will say so.
public struct DatasetDeletion: Sendable {
    /// The dataset.
    public let dataset: ID<Dataset>
    /// Its version.
    public let version: Int
    /// The signed deletion certificates: one, or several if one cannot name all keys.
    public let certificates: [Envelope]

    /// Describes an erasure.
    ///
    /// - Parameters:
    ///   - dataset: the dataset.
    ///   - version: its version.
    ///   - certificates: the signed deletion certificates; at least one.
    public init(dataset: ID<Dataset>, version: Int, certificates: [Envelope]) {
        precondition(!certificates.isEmpty, "nothing is erased without a certificate")
        self.dataset = dataset
        self.version = version
        self.certificates = certificates
    }
}
