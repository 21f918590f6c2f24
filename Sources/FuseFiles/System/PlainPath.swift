/// A path taken apart into the folder and the name in it.
struct PlainPath {
    let folder: String
    let name: String

    init(_ path: String) throws(FileError) {
        var trimmed = Substring(path)
        while trimmed.count > 1, trimmed.last == "/" { trimmed = trimmed.dropLast() }
        let start = trimmed.lastIndex(of: "/").map { trimmed.index(after: $0) } ?? trimmed.startIndex
        name = String(trimmed[start...])
        let before = trimmed[..<start]
        folder = before.isEmpty ? "." : before == "/" ? "/" : String(before.dropLast())
        try Self.check(name, shownAs: path)
    }

    /// Refuses what could lead out of a folder.
    static func check(_ name: String, shownAs path: String) throws(FileError) {
        guard !name.isEmpty, name != ".", name != "..", !name.utf8.contains(where: { $0 == 0 || $0 == 0x2F }) else {
            throw FileError(.badName, path, "is not a plain name; name a file or folder without `/` or `..`")
        }
    }
}
