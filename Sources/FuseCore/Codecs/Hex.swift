/// Lower-case hexadecimal digits (RFC 4648, section 8, in lower case).
public enum Hex {
    private static let digits = Array("0123456789abcdef".utf8)

    /// Writes bytes as lower-case hexadecimal digits.
    ///
    /// - Parameter bytes: any bytes.
    /// - Returns: two digits for each byte.
    public static func encode(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads lower-case hexadecimal digits.
    ///
    /// - Parameter text: an even number of digits, lower case only.
    /// - Returns: one byte for each pair.
    /// - Throws: `CoreError` if a character is not a digit, or their number is odd.
    public static func decode(_ text: String) throws(CoreError) -> [UInt8] {
        let values = text.utf8.map(value(of:))
        guard values.count.isMultiple(of: 2), !values.contains(nil) else {
            throw CoreError(.malformedValue, "not lower-case hexadecimal text of even length")
        }
        let nibbles = values.compactMap { $0 }
        return stride(from: 0, to: nibbles.count, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
    }

    private static func value(of digit: UInt8) -> UInt8? {
        digits.firstIndex(of: digit).map { UInt8($0) }
    }
}
