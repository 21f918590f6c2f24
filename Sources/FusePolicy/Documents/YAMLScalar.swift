import FuseCore
import Yams

/// What a YAML scalar means.
enum YAMLScalar {
    static func content(
        of scalar: Node.Scalar, at mark: SourceMark, in text: YAMLText
    ) throws(PolicyError) -> DocumentNode.Content {
        guard scalar.string.unicodeScalars.allSatisfy({ $0 == "\n" || !YAMLText.isHidden($0) }) else {
            throw text.error("an escape for a control or direction character is not accepted; remove it", at: mark)
        }
        guard scalar.style == .plain else { return .text(scalar.string) }
        let content = plain(scalar.string)
        if case .text(let word) = content, CoreSchemaWord(word).hasOtherMeaning {
            throw text.error(
                "other readers of YAML take this for a number, a truth value or nothing; write it in quotes, or as a plain decimal such as 0.000001",
                at: mark)
        }
        return content
    }

    private static func plain(_ word: String) -> DocumentNode.Content {
        switch word {
        case "", "null": .null
        case "true": .boolean(true)
        case "false": .boolean(false)
        default: isDecimal(word) ? .number(word) : .text(word)
        }
    }

    /// Whether a word is `-`? digits (`.` digits)?, without leading zeros.
    private static func isDecimal(_ word: String) -> Bool {
        let unsigned = word.utf8.first == UInt8(ascii: "-") ? word.utf8.dropFirst() : word.utf8[...]
        let parts = unsigned.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) } }
        return areDigits && (parts[0].count == 1 || parts[0].first != UInt8(ascii: "0"))
    }
}
