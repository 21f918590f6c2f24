import FuseCore

/// Prints which rows of each owner are too many: all but those that come first by a hash of owner, row and salt.
///
/// Only the rows of owners that have too many are ranked; so the others cost no sorting.
///
/// INVARIANT: whether a row is too many depends on its owner's rows alone, and no owner is left with more than its limit.
struct Surplus {
    /// The stage that holds the rows; they differ in `owner` and `rest` together.
    let table: String
    /// The columns that say whose a row is.
    let owner: [String]
    /// The columns that tell an owner's rows apart.
    let rest: [String]
    /// How many rows of an owner are not too many; may read `owner`.
    let limit: String
    /// Which rows are counted; nil for all.
    let condition: String?

    /// One SELECT of `owner` and `rest` of the rows that are too many.
    func sql(_ dialect: any PlanDialect, salt: [UInt8]) -> String {
        let rank = dialect.identifier("rank")
        let columns = dialect.columns(owner + rest, of: table).joined(separator: ", ")
        let ranked =
            "SELECT \(columns), \(ranking(dialect, salt)) AS \(rank), \(limit) AS \(dialect.identifier("limit")) "
            + "FROM \(dialect.identifier(table)) \(dialect.semiJoin) (\(heavy(dialect))) "
            + "AS \(dialect.identifier("heavy")) ON \(dialect.agreement(table, "heavy", on: owner))"
        let names = (owner + rest).map(dialect.identifier).joined(separator: ", ")
        return "SELECT \(names) FROM (\(ranked)) AS \(dialect.identifier("ranked")) "
            + "WHERE \(rank) > \(dialect.identifier("limit"))"
    }

    /// The owners that have too many rows.
    private func heavy(_ dialect: any PlanDialect) -> String {
        let owner = dialect.columns(owner, of: table).joined(separator: ", ")
        let filter = condition.map { " WHERE \($0)" } ?? ""
        return "SELECT \(owner) FROM \(dialect.identifier(table))\(filter) GROUP BY \(owner) HAVING count(*) > \(limit)"
    }

    private func ranking(_ dialect: any PlanDialect, _ salt: [UInt8]) -> String {
        let (owner, rest) = (dialect.columns(owner, of: table), dialect.columns(rest, of: table))
        let order = [dialect.hash(owner + rest + [dialect.text(Hex.encode(salt))])] + rest
        return "row_number() OVER (PARTITION BY \(owner.joined(separator: ", ")) "
            + "ORDER BY \(order.joined(separator: ", ")))"
    }
}
