public import FuseCore

/// The authorisation under which somebody operates public data. Source: Article 31.
public struct Licence: Hashable, Sendable {
    /// The licence's identifier, as the authority writes it.
    public let id: String
    /// Who holds it.
    public let holder: ID<Party>
    /// The purposes for which the data may be operated.
    public let purposes: Set<Purpose>
    /// The last day of the licence.
    public let until: CalendarDate

    init(id: String, holder: ID<Party>, purposes: Set<Purpose>, until: CalendarDate) {
        self.id = id
        self.holder = holder
        self.purposes = purposes
        self.until = until
    }

    init(_ node: DocumentNode) throws(CoreError) {
        var fields = try node.group(["id", "holder", "purposes", "until"])
        let id = try fields.required("id").line(atMost: 128)
        let holder: ID<Party> = try fields.required("holder").value(ID.init)
        let purposes = try fields.required("purposes").purposes()
        self.init(
            id: id, holder: holder, purposes: purposes, until: try fields.required("until").value(CalendarDate.init))
    }
}
