public import FuseCore
public import FuseReceipts

/// A party's statement that is to be filed.
public struct FilingToKeep: Sendable {
    /// The signed statement as it came.
    public let envelope: Envelope
    /// What it is about, besides the topics of the case that it decides.
    public let topics: [FilingTopic]
    /// The statement that it decides; nil if it decides none.
    public let decides: Digest?
    /// A sealed file that goes with it; nil if none does.
    public let attachment: [UInt8]?

    /// Describes a statement that is to be filed.
    ///
    /// - Parameters:
    ///   - envelope: the signed statement as it came.
    ///   - topics: what it is about.
    ///   - decides: the statement that it decides; nil if none.
    ///   - attachment: a sealed file that goes with it; nil if none.
    public init(envelope: Envelope, topics: [FilingTopic], decides: Digest?, attachment: [UInt8]?) {
        self.envelope = envelope
        self.topics = topics
        self.decides = decides
        self.attachment = attachment
    }
}

/// A statement that the vault has filed.
public struct KeptFiling: Sendable {
    /// The signed statement as it came; its signature was verified when it was filed and is to be verified when it is read.
    public let envelope: Envelope
    /// Where it stands in the log.
    public let position: Int
    /// The sealed file that goes with it; nil if none does.
    public let attachment: [UInt8]?
}
