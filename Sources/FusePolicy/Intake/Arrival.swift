public import FuseCore
public import FuseQuery

/// A sealed dataset that asks to be registered.
public struct Arrival: Sendable {
    /// Its terms.
    public internal(set) var terms: Terms
    /// Its columns, as its manifest declares them.
    public internal(set) var columns: [ColumnSchema]
    /// Who signed its manifest.
    public internal(set) var signer: ID<Party>
    /// What the checks of quality found, in the order of the terms, those of timeliness left out; nil if they have not run yet.
    public internal(set) var quality: [CheckOutcome]?
    /// When it arrives; nil if timeliness is not judged yet.
    public internal(set) var at: Instant?

    /// Describes a dataset whose manifest has been verified.
    ///
    /// - Parameters:
    ///   - terms: its terms.
    ///   - columns: its columns, as its manifest declares them.
    ///   - signer: who signed its manifest.
    ///   - quality: what the checks of quality found; nil if they have not run yet.
    ///   - at: when it arrives; nil if timeliness is not judged yet.
    public init(terms: Terms, columns: [ColumnSchema], signer: ID<Party>, quality: [CheckOutcome]?, at: Instant?) {
        self.terms = terms
        self.columns = columns
        self.signer = signer
        self.quality = quality
        self.at = at
    }
}
