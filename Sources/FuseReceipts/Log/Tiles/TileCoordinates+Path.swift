extension TileCoordinates {
    /// Where the file stands below the log's root, such as `tile/0/x001/234` or `tile/entries/000.p/7`
    /// (C2SP tlog-tiles, "Merkle Tree").
    public var path: String {
        let partial = width < Self.fullWidth ? ".p/\(width)" : ""
        return "tile/\(folder)/\(Self.path(of: index))\(partial)"
    }

    /// Reads a path.
    ///
    /// - Throws: `ReceiptError.Code.malformedTile` for any path that this library would not write.
    public init(path: String) throws(ReceiptError) {
        guard let coordinates = Self.read(path), coordinates.path.utf8.elementsEqual(path.utf8) else {
            throw ReceiptError(.malformedTile, "not the path of a `tile`; write it like `tile/0/x001/234.p/5`")
        }
        self = coordinates
    }

    private var folder: String {
        switch content {
        case .hashes(let level): String(level)
        case .entries: "entries"
        }
    }

    private static func path(of index: Int) -> String {
        var groups: [String] = []
        var rest = index
        repeat {
            let digits = String(rest % 1000)
            let group = String(repeating: "0", count: 3 - digits.count) + digits
            groups.insert(groups.isEmpty ? group : "x" + group, at: 0)
            rest /= 1000
        } while rest > 0
        return groups.joined(separator: "/")
    }

    private static func read(_ path: String) -> TileCoordinates? {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)[...]
        guard parts.popFirst() == "tile", let content = parts.popFirst().flatMap(content) else { return nil }
        guard let width = takeWidth(&parts), let index = index(of: parts) else { return nil }
        return TileCoordinates(content, index: index, width: width)
    }

    private static func content(of folder: Substring) -> Content? {
        if folder == "entries" { return .entries }
        guard let level = CanonicalDecimal.value(of: folder), level <= 63 else { return nil }
        return .hashes(level: level)
    }

    /// Takes the partial suffix off the last two parts, if there is one.
    private static func takeWidth(_ parts: inout ArraySlice<Substring>) -> Int? {
        guard let stem = parts.dropLast().last, stem.hasSuffix(".p"), let last = parts.last else { return fullWidth }
        guard let width = CanonicalDecimal.value(of: last), (1..<fullWidth).contains(width) else { return nil }
        parts = parts.dropLast(2) + [stem.dropLast(2)]
        return width
    }

    private static func index(of groups: ArraySlice<Substring>) -> Int? {
        guard (1...5).contains(groups.count) else { return nil }
        var index = 0
        for group in groups {
            let digits = group.first == "x" ? group.dropFirst() : group
            guard digits.utf8.count == 3, let value = Int(digits), value >= 0 else { return nil }
            index = index * 1000 + value
        }
        return index
    }
}
