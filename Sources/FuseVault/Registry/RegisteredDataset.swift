public import FuseCore
public import FusePolicy
public import FuseReceipts

/// A sealed dataset that the vault has checked and taken in.
public struct RegisteredDataset: Sendable {
    /// The signed manifest as it came.
    public let envelope: Envelope
    /// What the manifest says.
    public let manifest: ManifestStatement
    /// The provider's terms, read from the manifest.
    public let terms: Terms
    /// Where the columns lie in each part, as the intake found it: canonical JSON that the engine wrote and reads.
    public let layout: [UInt8]
    /// The folder that holds the parts.
    public let folder: String
}

extension RegisteredDataset {
    /// The dataset's name.
    public var name: ID<Dataset> { manifest.dataset }
}
