import FuseCore

extension DocumentNode {
    /// The value as named values of which all names are known.
    ///
    /// Unknown names are reported before missing ones, because a missing name is often a misspelt one.
    ///
    /// - Parameter names: every name that may appear.
    /// - Returns: a reader of the values.
    /// - Throws: `CoreError` naming the first unknown name and the nearest known one.
    func group(_ names: [String]) throws(CoreError) -> FieldReader {
        var rehearsal = try fields()
        for name in names { _ = rehearsal.optional(name) }
        try rehearsal.finish()
        return try fields()
    }

    /// The value as named values whose names are free, in the order they were written.
    ///
    /// - Parameter limit: the most names.
    /// - Returns: the names with their values.
    /// - Throws: `CoreError` if it is no group, or has too many names.
    func entries(atMost limit: Int) throws(CoreError) -> [Field] {
        guard case .fields(let fields) = content else { throw malformed("must be a group of named values") }
        guard fields.count <= limit else { throw malformed("must have at most \(limit) entries") }
        return fields
    }

    /// The value as a list of at least one element without repetition.
    ///
    /// - Parameters:
    ///   - limit: the most elements.
    ///   - read: reads one element.
    /// - Returns: the elements in order.
    /// - Throws: `CoreError` if the list is empty, too long, or says something twice.
    func distinct<Element: Hashable>(
        atMost limit: Int = 256, _ read: (DocumentNode) throws(CoreError) -> Element
    ) throws(CoreError) -> [Element] {
        let nodes = try list()
        guard !nodes.isEmpty else { throw malformed("is empty; name at least one") }
        guard nodes.count <= limit else { throw malformed("must have at most \(limit) entries") }
        var (elements, known): ([Element], Set<Element>) = ([], [])
        for node in nodes {
            let element = try read(node)
            guard known.insert(element).inserted else { throw node.malformed("repeats an entry; remove it") }
            elements.append(element)
        }
        return elements
    }

    /// The value as one of a closed set of words.
    ///
    /// - Returns: the case whose raw value the text is.
    /// - Throws: `CoreError` listing the words if the text is none of them.
    func word<Word: RawRepresentable<String> & CaseIterable>(
        _ type: Word.Type = Word.self
    ) throws(CoreError) -> Word {
        let words = Word.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        guard case .text(let text) = content, let word = Word(rawValue: text) else {
            throw malformed("must be one of \(words)")
        }
        return word
    }

    /// The value as one line of text.
    ///
    /// - Parameter limit: the most bytes.
    /// - Returns: the line, not blank, without blanks at either end.
    /// - Throws: `CoreError` if it is not text, is blank, too long, or breaks.
    func line(atMost limit: Int = 512) throws(CoreError) -> String {
        let text = try text()
        let scalars = text.unicodeScalars
        guard !scalars.isEmpty, scalars.first != " ", scalars.last != " ", !scalars.contains(where: YAMLText.isHidden)
        else {
            throw malformed("must be one line of text without blanks at its ends")
        }
        guard text.utf8.count <= limit else { throw malformed("must have at most \(limit) bytes") }
        return text
    }

    /// Checks that a document has the one version that is understood.
    ///
    /// - Parameters:
    ///   - version: the version that is understood.
    ///   - noun: what the document is, for the message.
    /// - Throws: `CoreError` if it has another version, or none.
    func checkVersion(_ version: Int, of noun: String) throws(CoreError) {
        let stated = try integer(in: 1...Int.max)
        guard stated == version else {
            throw malformed("is version \(stated), which is newer than this release reads; write `\(noun): \(version)`")
        }
    }
}
