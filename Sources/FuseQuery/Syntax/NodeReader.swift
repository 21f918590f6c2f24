import FuseCore

/// Reads one node of the syntax tree; every field must be asked for, and `finish()` refuses the rest.
struct NodeReader {
    private var fields: FieldReader
    /// The place of the node, or the nearest known one around it.
    private(set) var mark: SourceMark
    /// Whether the node named its own place.
    private(set) var isLocated = false

    /// Opens a node.
    ///
    /// - Parameters:
    ///   - node: a group of named values.
    ///   - mark: the nearest known place around it.
    init(_ node: DocumentNode, near mark: SourceMark) throws(QueryError) {
        do {
            fields = try node.fields()
        } catch {
            throw Self.unknown(node.location.path, mark)
        }
        // INVARIANT: no field stands twice; a reader that sees one of them would not see the other.
        guard node.hasDistinctNames else { throw Self.unknown(node.location.path, mark) }
        self.mark = mark
    }

    static func unknown(_ path: String, _ mark: SourceMark) -> QueryError {
        QueryError(
            .unknownSyntax, at: mark, "the syntax tree has an unexpected form at \(path.shown); simplify the query")
    }

    /// Reads `query_location` and moves to the place it names, if it names one.
    mutating func locate(in text: SQLText) throws(QueryError) {
        let node = try node("query_location")
        guard case .number(let digits) = node.content, let offset = UInt64(digits) else {
            throw Self.unknown(node.location.path, mark)
        }
        guard let own = text.mark(at: offset) else { return }
        (mark, isLocated) = (own, true)
    }

    mutating func node(_ name: String) throws(QueryError) -> DocumentNode {
        do {
            return try fields.required(name)
        } catch {
            throw Self.unknown(name, mark)
        }
    }

    mutating func text(_ name: String) throws(QueryError) -> String {
        guard case .text(let text) = try node(name).content else { throw Self.unknown(name, mark) }
        return text
    }

    mutating func boolean(_ name: String) throws(QueryError) -> Bool {
        guard case .boolean(let value) = try node(name).content else { throw Self.unknown(name, mark) }
        return value
    }

    mutating func integer(_ name: String, in limits: ClosedRange<Int>) throws(QueryError) -> Int {
        do {
            return try node(name).integer(in: limits)
        } catch {
            throw Self.unknown(name, mark)
        }
    }

    mutating func list(_ name: String) throws(QueryError) -> [DocumentNode] {
        guard case .list(let elements) = try node(name).content else { throw Self.unknown(name, mark) }
        return elements
    }

    /// Reads a node that may be null.
    mutating func optional(_ name: String) throws(QueryError) -> DocumentNode? {
        let node = try node(name)
        return node.isNull ? nil : node
    }

    mutating func texts(_ name: String) throws(QueryError) -> [String] {
        try list(name).map { (element) throws(QueryError) in
            guard case .text(let text) = element.content else { throw Self.unknown(name, mark) }
            return text
        }
    }

    mutating func finish() throws(QueryError) {
        guard let name = fields.remainingNames.first else { return }
        throw QueryError(
            .unknownSyntax, at: mark, "the syntax tree has an unknown field \(name.shown); simplify the query")
    }
}

extension DocumentNode {
    /// Whether its fields, if it has any, differ in their names.
    fileprivate var hasDistinctNames: Bool {
        guard case .fields(let fields) = content else { return true }
        return Set(fields.map(\.name)).count == fields.count
    }
}
