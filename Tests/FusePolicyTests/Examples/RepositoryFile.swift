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
}
