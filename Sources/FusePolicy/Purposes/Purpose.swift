public import FuseCore

/// What data is used for, as a path in a tree: `transport/punctuality` lies under `transport`.
///
/// A path is 1 to 8 words joined by `/`; a word is lower-case ASCII letters and digits in groups joined by `-`. There is no
/// path for everything: Article 55 allows no blanket authorisation, so `*` is no purpose.
public struct Purpose: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The words from the root of the tree.
    public let words: [String]

    /// Reads a path.
    ///
    /// - Parameter path: the words joined by `/`.
    /// - Throws: `CoreError` for any other form, `*` included.
    public init(_ path: String) throws(CoreError) {
        guard !path.utf8.contains(UInt8(ascii: "*")) else {
            throw CoreError(.malformedValue, "no purpose; `*` would allow everything, so name each `purpose`")
        }
        let words = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard path.utf8.count <= 255, words.count <= 8, words.allSatisfy(Self.isWord) else {
            throw CoreError(.malformedValue, "no purpose; write a path such as `transport/punctuality`")
        }
        self.words = words
    }

    /// Whether another purpose is this one or lies under it.
    ///
    /// - Parameter other: the purpose in question.
    /// - Returns: true if the words of this path begin the words of the other.
    public func covers(_ other: Purpose) -> Bool { other.words.starts(with: words) }

    /// The root of what images and identity features from public places may serve. Source: Article 58.
    static let publicSecurity = Purpose(words: ["public-security"])

    /// The first word alone.
    var root: Purpose { Purpose(words: [words[0]]) }

    /// The path without its last word; nil for a root.
    var parent: Purpose? { words.count > 1 ? Purpose(words: words.dropLast()) : nil }

    /// The written form.
    public var description: String { words.joined(separator: "/") }

    /// Orders paths by their words, byte by byte.
    public static func < (left: Purpose, right: Purpose) -> Bool {
        left.words.lexicographicallyPrecedes(right.words) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    static func isWord(_ text: String) -> Bool {
        text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy { group in
            !group.isEmpty && group.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        }
    }

    init(root: String, word: String) { words = [root, word] }

    private init(words: [String]) { self.words = words }
}
