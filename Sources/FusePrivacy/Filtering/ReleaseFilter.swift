/// What HAVING, ORDER BY and LIMIT ask for. It sees released values only and costs nothing.
public struct ReleaseFilter: Sendable, Hashable {
    /// The condition that rows must meet; nil keeps all.
    public let having: ReleaseCondition?
    /// The columns to order by, the first above the second; the order of the keys breaks ties.
    public let order: [ReleaseOrder]
    /// How many rows to keep; nil keeps all.
    public let limit: Int?

    /// Creates a filter.
    ///
    /// - Parameters:
    ///   - having: the condition that rows must meet; nil keeps all.
    ///   - order: the columns to order by.
    ///   - limit: how many rows to keep, 0 or more; nil keeps all.
    public init(having: ReleaseCondition? = nil, order: [ReleaseOrder] = [], limit: Int? = nil) {
        self.having = having
        self.order = order
        self.limit = limit
    }
}
