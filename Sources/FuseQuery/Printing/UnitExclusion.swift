/// Prints how rows of the units on a list are left out.
///
/// The list is a text file, one unit value a line; each line is cast to the unit column's type. What does not cast, and an
/// empty line, names nobody. A carriage return is part of its line. The anti-join is a hash join that compares for
/// equality, so a NULL on either side matches nothing: rows without a unit are not its business.
struct UnitExclusion {
    /// The list's path.
    let path: String
    let unit: ColumnSchema

    /// The join that follows a relation.
    ///
    /// - Parameter alias: the relation's quoted alias.
    func sql(joinedTo alias: String) -> String {
        let name = DuckDBText.identifier(unit.name)
        return " ANTI JOIN (\(units)) AS \"excluded\" ON \(alias).\(name) = \"excluded\".\"unit\""
    }

    /// The file is split by ourselves: no CSV reader guesses at quotes, separators or ends of lines.
    private var units: String {
        let content = "read_text(\(DuckDBText.literal(path)))"
        let lines = "SELECT unnest(string_split(\"content\", chr(10))) AS \"line\" FROM \(content)"
        return "SELECT TRY_CAST(\"line\" AS \(unit.type.name)) AS \"unit\" FROM (\(lines)) AS \"lines\" "
            + "WHERE \"line\" <> ''"
    }
}
