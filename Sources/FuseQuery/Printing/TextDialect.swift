/// How an engine works on text.
protocol TextDialect {
    func function(_ function: TextFunction, _ arguments: [String]) -> String
    func like(_ text: String, _ pattern: LikePattern) -> String
    /// The number of Unicode scalars, as BIGINT.
    func length(_ text: String) -> String
    /// From a scalar counted from 1, to the end if there is no count.
    func substring(_ text: String, from start: Int, count: Int?) -> String
    /// The last scalars.
    func ending(_ text: String, count: Int) -> String
    func padded(_ text: String, _ padding: Padding) -> String
    /// Where a part begins, counted from 1; 0 where it does not stand; BIGINT.
    func position(of part: String, in text: String) -> String
    /// What stands between separators, counted from 1, or from −1 at the end; empty where there is none.
    func piece(_ index: Int, of text: String, separator: String) -> String
    func replaced(_ text: String, _ old: String, by new: String) -> String
    /// Those that are not NULL, with a separator between them.
    func concatenated(_ texts: [String], separator: String) -> String
}

/// What the dialects write alike.
extension TextDialect {
    func substring(_ text: String, from start: Int, count: Int?) -> String {
        "substring(\(text), \(start)\(count.map { ", \($0)" } ?? ""))"
    }

    func ending(_ text: String, count: Int) -> String { "right(\(text), \(count))" }

    func piece(_ index: Int, of text: String, separator: String) -> String {
        "split_part(\(text), \(separator), \(index))"
    }

    func replaced(_ text: String, _ old: String, by new: String) -> String { "replace(\(text), \(old), \(new))" }

    func concatenated(_ texts: [String], separator: String) -> String {
        "concat_ws(\(separator), \(texts.joined(separator: ", ")))"
    }
}

extension SQLDialect {
    func padded(_ text: String, _ padding: Padding) -> String {
        "\(padding.side.rawValue)(\(text), \(padding.length), \(self.text(padding.fill.string)))"
    }
}
