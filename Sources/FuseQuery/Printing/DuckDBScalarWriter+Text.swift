extension DuckDBScalarWriter {
    func text(_ value: Scalar) -> String {
        switch value.form {
        case .like(let source, let pattern): like(source, pattern)
        case .textFunction(.joined, let parts): "(\(parts.map(sql).joined(separator: " || ")))"
        case .textFunction(let function, let arguments):
            "\(function.rawValue)(\(arguments.map(sql).joined(separator: ", ")))"
        case .substring(let source, let start, let count):
            "substring(\(sql(of: source)), \(start)\(count.map { ", \($0)" } ?? ""))"
        case .dateTruncation(let part, let source): "TRY(date_trunc('\(part.rawValue)', \(sql(of: source))))"
        default: preconditionFailure("every form of expression has a printed form")
        }
    }

    private func like(_ source: Scalar, _ pattern: LikePattern) -> String {
        let sign = pattern.letters == .exact ? "LIKE" : "ILIKE"
        let escape = pattern.escape.map { " ESCAPE \(DuckDBText.literal($0.string))" } ?? ""
        return "(\(sql(of: source)) \(sign) \(DuckDBText.literal(pattern.pattern.string))\(escape))"
    }
}
