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

    func substring(_ text: String, from start: Int, count: Int?) -> String {
        "substring(\(text), \(start)\(count.map { ", \($0)" } ?? ""))"
    }

    func ending(_ text: String, count: Int) -> String { "right(\(text), \(count))" }

    func padded(_ text: String, _ padding: Padding) -> String {
        "\(padding.side.rawValue)(\(text), \(padding.length), \(self.text(padding.fill.string)))"
    }

    func position(of part: String, in text: String) -> String { "strpos(\(text), \(part))" }

    func piece(_ index: Int, of text: String, separator: String) -> String {
        "split_part(\(text), \(separator), \(index))"
    }

    func replaced(_ text: String, _ old: String, by new: String) -> String { "replace(\(text), \(old), \(new))" }

    func concatenated(_ texts: [String], separator: String) -> String {
        "concat_ws(\(separator), \(texts.joined(separator: ", ")))"
    }
}
