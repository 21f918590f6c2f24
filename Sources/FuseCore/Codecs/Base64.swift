/// Standard Base64 (RFC 4648, section 4), in its one canonical form.
public enum Base64 {
    /// Whether the last group is filled up with `=`.
    public enum Padding: Sendable {
        /// `=` fills the last group.
        case padded
        /// No `=` appears.
        case unpadded
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let values: [UInt8] = {
        var table = [UInt8](repeating: 255, count: 256)
        for (value, character) in alphabet.enumerated() { table[Int(character)] = UInt8(value) }
        return table
    }()

    /// Writes bytes as Base64 text without line breaks.
    ///
    /// - Parameters:
    ///   - bytes: any bytes.
    ///   - padding: whether `=` fills the last group.
    /// - Returns: ASCII text.
    public static func encode(_ bytes: some Collection<UInt8>, _ padding: Padding = .padded) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var group: UInt32 = 0
        var held = 0
        for byte in bytes {
            group = group << 8 | UInt32(byte)
            held += 1
            if held == 3 {
                append(group, digits: 4, to: &text)
                (group, held) = (0, 0)
            }
        }
        if held > 0 {
            append(group << UInt32(8 * (3 - held)), digits: held + 1, to: &text)
            if case .padded = padding { text.append(contentsOf: repeatElement(UInt8(ascii: "="), count: 3 - held)) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func append(_ group: UInt32, digits: Int, to text: inout [UInt8]) {
        for digit in 0..<digits { text.append(alphabet[Int(group >> UInt32(18 - 6 * digit) & 63)]) }
    }

    /// Reads Base64 text, accepting only what `encode` would have written.
    ///
    /// - Parameters:
    ///   - text: ASCII text without white space.
    ///   - padding: whether `=` must fill the last group, or must be absent.
    /// - Returns: the bytes.
    /// - Throws: `CoreError` for another alphabet, wrong padding, or unused bits that are not zero.
    public static func decode(_ text: some Collection<UInt8>, _ padding: Padding = .padded) throws(CoreError) -> [UInt8]
    {
        var digits = Array(text)
        if case .padded = padding { try removePadding(from: &digits) }
        guard digits.count % 4 != 1 else { throw malformed }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 4 * 3 + 2)
        var held: UInt32 = 0
        var bits: UInt32 = 0
        for digit in digits {
            let value = values[Int(digit)]
            guard value != 255 else { throw malformed }
            held = held << 6 | UInt32(value)
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: held >> bits))
                held &= (1 << bits) - 1
            }
        }
        guard held == 0 else { throw malformed }
        return bytes
    }

    /// Reads Base64 text given as a string.
    ///
    /// - Parameters:
    ///   - text: ASCII text without white space.
    ///   - padding: whether `=` must fill the last group, or must be absent.
    /// - Returns: the bytes.
    /// - Throws: `CoreError` as for bytes.
    public static func decode(_ text: String, _ padding: Padding = .padded) throws(CoreError) -> [UInt8] {
        try decode(Array(text.utf8), padding)
    }

    private static func removePadding(from digits: inout [UInt8]) throws(CoreError) {
        guard digits.count.isMultiple(of: 4) else { throw malformed }
        for _ in 0..<2 where digits.last == UInt8(ascii: "=") { digits.removeLast() }
    }

    private static var malformed: CoreError { CoreError(.malformedValue, "not canonical base64 text") }
}
