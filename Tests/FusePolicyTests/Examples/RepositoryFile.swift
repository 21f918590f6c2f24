import Foundation

/// A text file of this repository, found from the place of the tests, also where that is reached by a link.
struct RepositoryFile {
    let text: String

    init(_ path: String, from tests: String = #filePath) throws {
        let root = (0..<4).reduce(URL(filePath: tests).resolvingSymlinksInPath()) { folder, _ in
            folder.deletingLastPathComponent()
        }
        text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
    /// The cells of every row of a table that begins with code, however wide its columns are drawn.
    var rowsOfCode: [[String]] {
        text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
            row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
                .map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }
}
