import Foundation

/// The published vectors that lie beside the project; absent in a user's clone.
enum Vectors {
    static var inclusion: Data? {
        let here = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        let root = (0..<4).reduce(here) { url, _ in url.deletingLastPathComponent() }
        return try? Data(contentsOf: root.appendingPathComponent("../shared/vectors/merkle/inclusion.json"))
    }
}
