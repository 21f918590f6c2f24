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
    /// The folder that holds the parts without their headers.
    public let folder: String
    /// The header of each part with its wrapped file key; empty once the keys were erased.
    public let headers: [[UInt8]]
    /// Whether each check of quality was met at intake, in the order of the terms.
    public let quality: [Bool]
    /// How many entries the log had when it was registered: what was filed later concerns it.
    public let logSize: Int
    /// The certificate that says that the keys were erased; nil while they are there.
    public let deletion: Digest?
}

extension RegisteredDataset {
    /// The dataset's name.
    public var name: ID<Dataset> { manifest.dataset }

    /// The version of data and terms.
    public var version: Int { manifest.datasetVersion }
}

/// What the intake found in the parts of a dataset.
public struct CheckedParts: Sendable {
    /// Where the columns lie, as the engine wrote it.
    public let layout: [UInt8]
    /// The header of each part with its wrapped file key.
    public let headers: [[UInt8]]
    /// Whether each check of quality was met, in the order of the terms.
    public let quality: [Bool]
    /// From when on the keys are to be erased; nil if the terms set no such time.
    public let erasedFrom: Instant?

    /// Describes what the intake found.
    ///
    /// - Parameters:
    ///   - layout: where the columns lie, as the engine wrote it.
    ///   - headers: the header of each part with its wrapped file key.
    ///   - quality: whether each check of quality was met, in the order of the terms.
    ///   - erasedFrom: from when on the keys are to be erased; nil if the terms set no such time.
    public init(layout: [UInt8], headers: [[UInt8]], quality: [Bool], erasedFrom: Instant?) {
        self.erasedFrom = erasedFrom
        self.layout = layout
        self.headers = headers
        self.quality = quality
    }
}
