/// Where a value begins in the text it was read from; both count from 1.
public struct SourceMark: Sendable, Equatable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int

    /// Creates a mark.
    ///
    /// - Parameters:
    ///   - line: from 1.
    ///   - column: from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// `line:column`.
    public var description: String { "\(line):\(column)" }
}

/// A value read from JSON or YAML, with the place it was read from, before anything is made of it.
public struct DocumentNode: Sendable {
    /// What the value is.
    public indirect enum Content: Sendable {
        /// No value.
        case null
        /// True or false.
        case boolean(Bool)
        /// A number as it was written, so that no digit is lost.
        case number(String)
        /// Text.
        case text(String)
        /// Values in order.
        case list([DocumentNode])
        /// Named values in the order they were written; no name twice.
        case fields([Field])
    }

    /// A named value.
    public struct Field: Sendable {
        /// The name.
        public let name: String
        /// Where the name stands.
        public let mark: SourceMark
        /// The value.
        public let value: DocumentNode

        /// Creates a named value.
        ///
        /// - Parameters:
        ///   - name: the name.
        ///   - mark: where the name stands.
        ///   - value: the value.
        public init(name: String, mark: SourceMark, value: DocumentNode) {
            self.name = name
            self.mark = mark
            self.value = value
        }
    }

    /// What the value is.
    public let content: Content
    /// Where it begins.
    public let mark: SourceMark
    /// The name of the document and the path inside it, for messages: `terms.yaml`, `privacy.unit`.
    public let location: DocumentLocation

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - content: what it is.
    ///   - mark: where it begins.
    ///   - location: how messages name it.
    public init(_ content: Content, mark: SourceMark, location: DocumentLocation) {
        self.content = content
        self.mark = mark
        self.location = location
    }
}

/// How messages name a value: its document and the path inside it.
public struct DocumentLocation: Sendable, Equatable {
    /// The document's name, such as `terms.yaml`.
    public let source: String
    /// The names that lead to the value, joined by `.`; empty for the whole document.
    public let path: String

    /// Names a whole document.
    ///
    /// - Parameter source: the document's name.
    public init(source: String) { self.init(source: source, path: "") }

    init(source: String, path: String) {
        self.source = source
        self.path = path
    }

    /// The location of a named value inside this one.
    ///
    /// - Parameter name: the field's name.
    /// - Returns: the longer path.
    public func field(_ name: String) -> DocumentLocation {
        DocumentLocation(source: source, path: path.isEmpty ? name : "\(path).\(name)")
    }

    /// The location of an element of this list.
    ///
    /// - Parameter index: from 0.
    /// - Returns: the longer path.
    public func element(_ index: Int) -> DocumentLocation {
        DocumentLocation(source: source, path: "\(path)[\(index)]")
    }

    var named: String { path.isEmpty ? "the document" : "`\(path)`" }
}
