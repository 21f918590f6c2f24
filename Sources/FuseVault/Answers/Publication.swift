public import FuseCore
public import FuseReceipts

/// A dataset that an answer uses, and how many answers its terms allow.
public struct RunLimit: Hashable, Sendable {
    /// The dataset.
    public let dataset: ID<Dataset>
    /// The most different answers that may ever use it; nil for no such limit.
    public let most: Int?

    /// States a limit.
    ///
    /// - Parameters:
    ///   - dataset: the dataset.
    ///   - most: the most different answers that may ever use it; nil for no such limit.
    public init(dataset: ID<Dataset>, most: Int?) {
        self.dataset = dataset
        self.most = most
    }
}

/// A receipt and all that has to become durable with it, in one transaction, before anything leaves.
public struct Publication: Sendable {
    /// The signed receipt, which becomes a log entry.
    public let receipt: Envelope
    /// The digest of the job.
    public let job: Digest
    /// The datasets that were used, with the number of answers that their terms allow.
    public let limits: [RunLimit]
    /// The parties whose terms ask to be notified.
    public let notified: [ID<Party>]
    /// The datasets whose keys are erased with this release.
    public let deletions: [DatasetDeletion]
    /// How far registry and filings had come when the release was decided.
    public let decided: RegistryMark

    /// Describes what a receipt brings with it.
    ///
    /// - Parameters:
    ///   - receipt: the signed receipt.
    ///   - job: the digest of the job.
    ///   - limits: the datasets that were used, with the number of answers that their terms allow.
    ///   - notified: the parties whose terms ask to be notified.
    ///   - deletions: the datasets whose keys are erased with this release.
    ///   - decided: how far registry and filings had come when the release was decided.
    public init(
        receipt: Envelope, job: Digest, limits: [RunLimit], notified: [ID<Party>], deletions: [DatasetDeletion],
        decided: RegistryMark
    ) {
        self.receipt = receipt
        self.job = job
        self.limits = limits
        self.notified = notified
        self.deletions = deletions
        self.decided = decided
    }
}
