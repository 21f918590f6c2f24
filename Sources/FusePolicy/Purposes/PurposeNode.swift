public import FuseCore

/// A purpose of the tree with its labels, and a line of `fusebox terms purposes`.
public struct PurposeNode: Hashable, Sendable {
    /// The path from the root.
    public let path: Purpose
    /// What it is called.
    public let label: BilingualText
    /// Where it comes from: its own bases, or those of the nearest purpose above it that states some; may be empty.
    public let basis: [PurposeBasis]
    /// Purposes of the W3C Data Privacy Vocabulary, version 2.0, that it is a case of; inherited likewise.
    public let dpv: [String]

    /// The terms of the vocabulary as addresses, such as `https://w3id.org/dpv#PublicBenefit`.
    public var dpvAddresses: [String] { dpv.map { "https://w3id.org/dpv#\($0)" } }

    /// The purpose as the command shows it.
    public var json: JSONValue {
        .object([
            "path": .text(of: path), "zh": .text(label.zh), "en": .text(label.en),
            "basis": .list(basis.map { .text($0.rawValue) }), "dpv": .list(dpvAddresses.map { .text($0) }),
        ])
    }
}
