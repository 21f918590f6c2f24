/// A document to be written as YAML, one key a line, so that tests know on which line each key stands.
struct Outline: Sendable, ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral {
    struct Entry: Sendable {
        var name: String
        var value: Outline
    }

    /// The value as it is written after the colon; nil for a group.
    var leaf: String?
    var entries: [Entry]

    init(stringLiteral value: String) { (leaf, entries) = (value, []) }

    init(dictionaryLiteral elements: (String, Outline)...) {
        (leaf, entries) = (nil, elements.map { Entry(name: $0, value: $1) })
    }

    /// The paths of all keys, groups before what is in them.
    var paths: [[String]] {
        entries.flatMap { entry in [[entry.name]] + entry.value.paths.map { [entry.name] + $0 } }
    }

    /// The paths of all groups; the empty path is the document.
    var groupPaths: [[String]] { [[]] + paths.filter { self[$0]?.leaf == nil } }

    var text: String { lines(indentation: "").joined(separator: "\n") + "\n" }

    subscript(path: [String]) -> Outline? {
        guard let first = path.first else { return self }
        return entries.first { $0.name == first }?.value[Array(path.dropFirst())]
    }

    /// The line on which the key at a path stands, from 1.
    func line(of path: [String]) -> Int {
        guard let first = path.first, let index = entries.firstIndex(where: { $0.name == first }) else { return 1 }
        let before = entries[..<index].reduce(0) { $0 + 1 + $1.value.lineCount }
        return before + 1 + (path.count == 1 ? 0 : entries[index].value.line(of: Array(path.dropFirst())))
    }

    /// The same document with the group at a path changed.
    func changing(_ path: [String], _ change: (inout Outline) -> Void) -> Outline {
        var copy = self
        guard let first = path.first else {
            change(&copy)
            return copy
        }
        for index in copy.entries.indices where copy.entries[index].name == first {
            copy.entries[index].value = copy.entries[index].value.changing(Array(path.dropFirst()), change)
        }
        return copy
    }

    func without(_ path: [String]) -> Outline {
        changing(path.dropLast()) { group in group.entries.removeAll { $0.name == path.last } }
    }

    func with(_ path: [String], _ value: Outline) -> Outline {
        changing(path.dropLast()) { group in
            let entry = Entry(name: path.last ?? "", value: value)
            if let index = group.entries.firstIndex(where: { $0.name == entry.name }) {
                group.entries[index] = entry
            } else {
                group.entries.append(entry)
            }
        }
    }

    func doubling(_ path: [String]) -> Outline {
        changing(path.dropLast()) { group in group.entries += group.entries.filter { $0.name == path.last } }
    }

    private var lineCount: Int { entries.reduce(0) { $0 + 1 + $1.value.lineCount } }

    private func lines(indentation: String) -> [String] {
        entries.flatMap { entry -> [String] in
            guard let leaf = entry.value.entries.isEmpty ? entry.value.leaf ?? "{}" : nil else {
                return ["\(indentation)\(entry.name):"] + entry.value.lines(indentation: indentation + "  ")
            }
            return ["\(indentation)\(entry.name): \(leaf)"]
        }
    }
}
