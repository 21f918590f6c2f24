public import FuseCore

/// One entry of a published catalogue, in one of its versions.
public struct CatalogueListing: Hashable, Sendable {
    /// Whether the entry is in force.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// It is in force.
        case current
        /// A later version of it is in force.
        case superseded
        /// It is in force no more.
        case withdrawn
    }

    /// The entry's identifier, as the catalogue writes it.
    public let id: StatementLine
    /// The version of the entry, from 1.
    public let version: Int
    /// Whether it is in force.
    public let status: Status

    /// An entry.
    ///
    /// - Throws: `CoreError` if the version is not positive.
    public init(id: StatementLine, version: Int, status: Status) throws(CoreError) {
        guard (1...largestJSONInteger).contains(version) else {
            throw CoreError(.malformedValue, "the `version` of an entry counts from 1; correct it")
        }
        self.id = id
        self.version = version
        self.status = status
    }
}

extension CatalogueListing: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        ["id": .text(of: id), "version": .integer(version), "status": .text(status.rawValue)]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        try self.init(
            id: fields.line("id"), version: fields.integer("version", in: 1...largestJSONInteger),
            status: fields.choice("status"))
        try fields.finish()
    }
}
