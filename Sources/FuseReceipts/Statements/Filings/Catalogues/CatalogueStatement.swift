public import FuseCore

/// An authority publishes an edition of the catalogue of public data (Article 16) or of important data (Article 60).
public struct CatalogueStatement: Hashable, Sendable {
    /// Which catalogue it is.
    public enum Catalogue: String, Hashable, Sendable, CaseIterable {
        /// The catalogue of public data.
        case publicData = "public-data"
        /// The catalogue of important data.
        case importantData = "important-data"
    }

    /// The most entries of one edition.
    public static let mostEntries = 256

    /// The authority.
    public let party: ID<Party>
    /// Which catalogue it is.
    public let catalogue: Catalogue
    /// Which edition of it, from 1; a later one replaces it.
    public let edition: Int
    /// The entries.
    public let entries: [CatalogueListing]
    /// When it was signed.
    public let at: Instant

    /// An edition.
    ///
    /// - Throws: `CoreError` if the edition is not positive, there are not 1 to 256 entries, or they contradict each
    ///   other (see `CatalogueRules`).
    public init(
        party: ID<Party>, catalogue: Catalogue, edition: Int, entries: [CatalogueListing], at: Instant
    ) throws(CoreError) {
        guard (1...largestJSONInteger).contains(edition) else {
            throw CoreError(.malformedValue, "the `edition` of a catalogue counts from 1; correct it")
        }
        try CatalogueRules.check(entries, of: catalogue)
        self.party = party
        self.catalogue = catalogue
        self.edition = edition
        self.entries = entries
        self.at = at
    }
}

extension CatalogueStatement: FiledStatement {
    /// A catalogue.
    public static var kind: Filing.Kind { .catalogue }

    /// The JSON form.
    public var json: JSONValue {
        [
            "version": .integer(Self.formatVersion),
            "party": .text(of: party),
            "catalogue": .text(catalogue.rawValue),
            "edition": .integer(edition),
            "entries": .parts(entries),
            "at": .text(of: at),
        ]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        try fields.filingVersion()
        try self.init(
            party: fields.value("party", ID.init),
            catalogue: fields.choice("catalogue"),
            edition: fields.integer("edition", in: 1...largestJSONInteger),
            entries: fields.parts("entries"),
            at: fields.value("at", Instant.init))
        try fields.finish()
    }
}
