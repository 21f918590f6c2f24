/// Asks a table whether it meets the checks of quality that its own rows answer: all but `timely`.
///
/// The answer is one truth value a check; no count and no value leaves the engine. Values are read as queries read them:
/// what has no counterpart in the column's declared type is missing, and so is NaN. Every row is looked at, also those
/// that the terms hide from queries. Source: Article 23.
public struct QualityQuery: Hashable, Sendable {
    /// The checks that are asked, in order.
    public let checks: [QualityCheck]
    private let questions: [QualityQuestion]
    private let readColumns: [ColumnSchema]

    /// Understands checks.
    ///
    /// - Parameters:
    ///   - checks: what the provider vouches for; `timely` is left out, because no row answers it.
    ///   - table: the table's columns.
    /// - Throws: `QueryError` for a column that is missing or has an unsuitable type, and for constants that do not fit
    ///   their column. It names dataset and column and repeats no constant.
    public init(_ checks: [QualityCheck], of table: TableSchema) throws(QueryError) {
        var (asked, questions): ([QualityCheck], [QualityQuestion]) = ([], [])
        for check in checks {
            guard let question = try QualityQuestion.asked(by: check, of: table) else { continue }
            asked.append(check)
            questions.append(question)
        }
        self.checks = asked
        self.questions = questions
        let columns = Set(questions.map(\.column))
        readColumns = table.columns.filter(columns.contains)
    }

    /// The columns that must be readable, in the order of the table.
    public var columns: [String] { readColumns.map(\.name) }

    /// Prints the question.
    ///
    /// - Parameter paths: the table's Parquet parts; without pattern characters (`*`, `?`, `[`) and control characters.
    /// - Returns: one SELECT that gives one row of truth values in the order of `checks`; nil if there is nothing to ask.
    public func sql(paths: [String]) -> String? {
        guard !questions.isEmpty else { return nil }
        let truths = questions.enumerated().map { index, question in "\(question.sql) AS \"check\(index)\"" }
        return "SELECT \(truths.joined(separator: ", ")) "
            + "FROM (\(TableReading(paths).sqlOfPresent(readColumns))) AS \(ScalarWriter(DuckDBDialect()).alias(relation: 0))"
    }

    /// Reads the engine's answer.
    ///
    /// - Parameter rows: what the engine gives for `sql(paths:)`, every value as text.
    /// - Returns: whether each of `checks` is met; nil if the answer has another form.
    public func outcomes(_ rows: [[String?]]) -> [Bool]? {
        guard rows.count == 1, let row = rows.first, row.count == checks.count else { return nil }
        let truths = row.compactMap { cell in cell == "true" ? true : cell == "false" ? false : nil }
        return truths.count == checks.count ? truths : nil
    }
}
