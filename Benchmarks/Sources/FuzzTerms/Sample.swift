/// A document as lines, with what mutations look for in it.
struct Sample: Sendable {
    var lines: [String]

    init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    var text: String { lines.joined(separator: "\n") }

    /// The lines from a key to the end of what is indented under it.
    func block(at start: Int) -> Range<Int> {
        let depth = indentation(of: start)
        var end = start + 1
        while end < lines.count, lines[end].isEmpty || indentation(of: end) > depth { end += 1 }
        return start..<end
    }

    /// The lines on which a key of the outermost group stands.
    var roots: [Int] {
        lines.indices.filter { index in
            guard let first = lines[index].utf8.first else { return false }
            return (0x61...0x7A).contains(first) && lines[index].contains(":")
        }
    }

    /// The lines that have a value after their key.
    var values: [Int] { lines.indices.filter { lines[$0].contains(": ") } }

    func key(of line: Int) -> Substring { lines[line].prefix { $0 != ":" } }

    private func indentation(of line: Int) -> Int { lines[line].utf8.prefix { $0 == 0x20 }.count }
}

/// A line as words and what stands between them, so that joining them gives the line back.
enum Tokens {
    static func of(_ line: String) -> [String] {
        var tokens: [String] = []
        var wasWord = false
        for character in line {
            let isWord = character.isLetter || character.isNumber || "-_./".contains(character)
            if isWord, wasWord, let last = tokens.indices.last {
                tokens[last].append(character)
            } else {
                tokens.append(String(character))
            }
            wasWord = isWord
        }
        return tokens
    }

    static func isWord(_ token: String) -> Bool { token.first.map { $0.isLetter || $0.isNumber || $0 == "-" } ?? false }

    static func isNumber(_ token: String) -> Bool { Double(token) != nil && !token.contains("x") }
}
