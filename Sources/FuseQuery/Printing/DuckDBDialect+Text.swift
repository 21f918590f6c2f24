extension DuckDBDialect {
    func function(_ function: TextFunction, _ arguments: [String]) -> String {
        function == .joined
            ? "(\(arguments.joined(separator: " || ")))"
            : "\(function.rawValue)(\(arguments.joined(separator: ", ")))"
    }

    func like(_ text: String, _ pattern: LikePattern) -> String {
        let sign = pattern.letters == .exact ? "LIKE" : "ILIKE"
        let escape = pattern.escape.map { " ESCAPE \(self.text($0.string))" } ?? ""
        return "(\(text) \(sign) \(self.text(pattern.pattern.string))\(escape))"
    }

    func length(_ text: String) -> String { "length(\(text))" }

    func position(of part: String, in text: String) -> String { "strpos(\(text), \(part))" }
}
