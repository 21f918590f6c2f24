public import FuseCore

/// What a government body agreed with the third party that it entrusted with its data. Source: Article 20.
public struct Entrustment: Hashable, Sendable {
    /// How the trustee may process the data; the sandbox knows one way.
    public enum Method: String, Sendable, CaseIterable {
        /// Only anonymised aggregates leave.
        case anonymisedAggregation = "anonymised-aggregation"
    }

    /// The government body.
    public let principal: ID<Party>
    /// The third party.
    public let trustee: ID<Party>
    /// The purposes agreed.
    public let purposes: Set<Purpose>
    /// The way of processing agreed.
    public let method: Method
    /// The last day of the grant.
    public let until: CalendarDate

    /// Whether a party is one of the two that agreed.
    ///
    /// - Parameter party: the party in question.
    /// - Returns: true for principal and trustee.
    public func names(_ party: ID<Party>) -> Bool { party == principal || party == trustee }

    init(principal: ID<Party>, trustee: ID<Party>, purposes: Set<Purpose>, method: Method, until: CalendarDate) {
        self.principal = principal
        self.trustee = trustee
        self.purposes = purposes
        self.method = method
        self.until = until
    }

    init(_ node: DocumentNode) throws(CoreError) {
        var fields = try node.group(["principal", "trustee", "purposes", "method", "until"])
        let principal: ID<Party> = try fields.required("principal").value(ID.init)
        let trustee: ID<Party> = try fields.required("trustee").value(ID.init)
        let purposes = try fields.required("purposes").purposes()
        let method: Method = try fields.required("method").word()
        let until = try fields.required("until").value(CalendarDate.init)
        self.init(principal: principal, trustee: trustee, purposes: purposes, method: method, until: until)
    }
}
