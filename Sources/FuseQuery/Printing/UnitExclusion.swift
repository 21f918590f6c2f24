/// Prints how rows of the units on a list are left out.
///
/// The list is a text file, one unit value a line; each line is cast to the unit column's type. What does not cast, and an
/// empty line, names nobody. A carriage return is part of its line. The anti-join is a hash join that compares for
/// equality, so a NULL on either side matches nothing: rows without a unit are not its business.
struct UnitExclusion {
    /// The list's path.
    let path: String
    let unit: ColumnSchema
    let dialect: any PlanDialect

    /// The join that follows a relation.
    ///
    /// - Parameter alias: the relation's quoted alias.
    func sql(joinedTo alias: String) -> String {
        let (list, value) = (dialect.identifier("excluded"), dialect.identifier("unit"))
        let name = dialect.identifier(unit.name)
        return " \(dialect.antiJoin) (\(units)) AS \(list) ON \(alias).\(name) = \(list).\(value)"
    }

    private var units: String {
        let line = dialect.identifier("line")
        let value = "TRY_CAST(\(line) AS \(dialect.name(of: unit.type))) AS \(dialect.identifier("unit"))"
        return "SELECT \(value) FROM (\(dialect.lines(of: path))) AS \(dialect.identifier("lines")) WHERE \(line) <> ''"
    }
}
