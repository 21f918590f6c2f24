import FuseCore

/// What all parts of one query share while it is bound: the datasets, the values of parameters, the limits, and the numbers
/// of places.
final class BindingContext {
    let catalog: Catalog
    let parameters: ParameterBook
    let limits: ContributionLimits
    /// What a reader of the result should know, one line each.
    private(set) var notes: [String] = []
    private var lastNumber = -1
    private var depth = 0

    private static let deepest = 32

    /// The most places at which a query may read datasets and derive tables; WITH repeats a subquery wherever it is named.
    private static let mostPlaces = 256

    init(catalog: Catalog, parameters: ParameterBook, limits: ContributionLimits) {
        self.catalog = catalog
        self.parameters = parameters
        self.limits = limits
    }

    /// Begins a subquery; gives it its number.
    func enter(at mark: SourceMark) throws(QueryError) -> Int {
        depth += 1
        guard depth <= Self.deepest else {
            throw QueryError(
                .unsupported, at: mark, "subqueries nest more than \(Self.deepest) deep, WITH included; flatten them")
        }
        return try number(at: mark)
    }

    /// Ends a subquery.
    func leave() { depth -= 1 }

    /// A number that no other place of the query has.
    func number(at mark: SourceMark) throws(QueryError) -> Int {
        lastNumber += 1
        guard lastNumber < Self.mostPlaces else {
            throw QueryError(
                .unsupported, at: mark, "the query reads more than \(Self.mostPlaces) tables and subqueries; split it")
        }
        return lastNumber
    }

    func note(_ text: String) {
        if !notes.contains(text) { notes.append(text) }
    }
}
