import FuseCore
import FuseQuery

extension DocumentNode {
    /// The most bytes of a text among constants.
    static let longestConstant = 512

    /// The value as a constant: a number, a truth value or text. Text may stand for a day or a moment, which shows when the type
    /// of its column is known.
    func constant() throws(CoreError) -> Literal {
        switch content {
        case .number: return .number(try decimal())
        case .boolean(let truth): return .boolean(truth)
        case .text(let text):
            guard text.utf8.count <= Self.longestConstant else {
                throw malformed("must have at most \(Self.longestConstant) bytes")
            }
            return .text(ExactText(text))
        case .null, .list, .fields: throw malformed("must be a number, a text, `true` or `false`")
        }
    }

    /// The value as a list of constants, all of one type.
    func constants(atMost limit: Int = 256) throws(CoreError) -> [Literal] {
        let constants = try distinct(atMost: limit) { node throws(CoreError) in try node.constant() }
        guard constants.allSatisfy({ $0.isWritten(like: constants[0]) }) else {
            throw malformed(
                "mixes numbers, texts and truth values; keep to one kind, and quote texts that look like numbers")
        }
        return constants
    }
}

extension Literal {
    /// Whether both have the same type in a document.
    fileprivate func isWritten(like other: Literal) -> Bool {
        switch (self, other) {
        case (.number, .number), (.text, .text), (.boolean, .boolean): true
        default: false
        }
    }
}
