import Testing

/// One way to change a text, named so that a failing test says which.
struct TextChange: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let apply: @Sendable (String) -> String

    init(_ what: String, _ apply: @escaping @Sendable (String) -> String) {
        testDescription = what
        self.apply = apply
    }
}

extension String {
    /// The text with one of its lines replaced.
    func withLine(_ index: Int, _ line: (String) -> String?) -> String {
        var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let changed = line(lines[index])
        lines.replaceSubrange(index...index, with: changed.map { [$0] } ?? [])
        return lines.joined(separator: "\n")
    }

    /// The text with one of its lines replaced.
    func withLine(_ index: Int, _ line: String) -> String { withLine(index) { _ in line } }

    /// The text with one of its lines left out.
    func withoutLine(_ index: Int) -> String { withLine(index) { _ in nil } }
}
