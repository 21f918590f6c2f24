import FuseCore

extension PurposeTree {
    /// Reads a tree.
    ///
    /// - Parameters:
    ///   - yaml: the text.
    ///   - source: how messages name it.
    /// - Returns: the tree.
    /// - Throws: `PolicyError` with line and column if the text is not YAML in the strict form, has an unknown, doubled or
    ///   missing key or a value of the wrong form, or comes from a newer version.
    static func parse(yaml: String, source: String = "purposes.yaml") throws(PolicyError) -> PurposeTree {
        let document = try YAMLDocument.parse(yaml, source: source)
        do {
            return try PurposeTree(document)
        } catch {
            throw PolicyError(.malformedDocument, error.reason)
        }
    }

    /// The tree that this release carries. A broken one is our own bug; a test reads the same file.
    static func embedded() -> PurposeTree {
        do {
            return try parse(yaml: String(decoding: PackageResources.purposes_yaml, as: UTF8.self))
        } catch {
            preconditionFailure(error.reason)
        }
    }

    private init(_ document: DocumentNode) throws(CoreError) {
        var fields = try document.group(["purposes", "roots"])
        try fields.required("purposes").checkVersion(Self.languageVersion, of: "purposes")
        var rows: [PurposeNode] = []
        for entry in try fields.required("roots").entries(atMost: 256) {
            rows += try Self.branch(entry.value, at: entry.purpose(under: nil), under: nil)
        }
        self.init(rows: rows)
    }

    /// A purpose and everything under it.
    private static func branch(
        _ node: DocumentNode, at path: Purpose, under parent: PurposeNode?
    ) throws(CoreError) -> [PurposeNode] {
        var fields = try node.group(["zh", "en", "basis", "dpv", "under"])
        let label = BilingualText(zh: try fields.required("zh").line(), en: try fields.required("en").line())
        let basis = try fields.optional("basis")?.distinct { node throws(CoreError) in try node.word(PurposeBasis.self)
        }
        let dpv = try fields.optional("dpv")?.distinct { node throws(CoreError) in try node.vocabularyTerm() }
        let own = PurposeNode(
            path: path, label: label, basis: basis ?? parent?.basis ?? [], dpv: dpv ?? parent?.dpv ?? [])
        var rows = [own]
        for entry in try fields.optional("under")?.entries(atMost: 256) ?? [] {
            rows += try branch(entry.value, at: entry.purpose(under: path), under: own)
        }
        return rows
    }
}

extension DocumentNode.Field {
    /// The path of the purpose that this entry describes.
    fileprivate func purpose(under parent: Purpose?) throws(CoreError) -> Purpose {
        guard !name.contains("/") else { throw value.malformed("must be one word; write what is under it in `under`") }
        do {
            return try Purpose(parent.map { "\($0)/\(name)" } ?? name)
        } catch {
            throw value.malformed("is \(error.reason)")
        }
    }
}

extension DocumentNode {
    /// The value as a name of the Data Privacy Vocabulary: ASCII letters, an upper-case one first.
    fileprivate func vocabularyTerm() throws(CoreError) -> String {
        let term = try line(atMost: 64)
        let isName = term.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
        guard isName, term.utf8.first.map({ (0x41...0x5A).contains($0) }) ?? false else {
            throw malformed("must be a name of the Data Privacy Vocabulary, such as `PublicBenefit`")
        }
        return term
    }
}
