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

    /// Describes a dataset whose manifest has been verified.
    ///
    /// - Parameters:
    ///   - terms: its terms.
    ///   - columns: its columns, as its manifest declares them.
    ///   - signer: who signed its manifest.
    public init(terms: Terms, columns: [ColumnSchema], signer: ID<Party>) {
        self.terms = terms
        self.columns = columns
        self.signer = signer
    }
}
