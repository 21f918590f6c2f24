/// A name as SQL compares unquoted and quoted identifiers: ASCII letters match in either case, all else byte by byte.
///
/// Swift's own equality would also match names that differ in their Unicode composition; the engine does not.
public struct ColumnKey: Hashable, Sendable {
    private let bytes: [UInt8]

    /// Prepares a name for comparison.
    ///
    /// - Parameter name: a column, or names joined by a point.
    public init(_ name: String) { bytes = Array(name.asciiLowercased.utf8) }
}

extension String {
    /// The same text with its ASCII letters small; all else stays, whatever Unicode says of its case.
    var asciiLowercased: String {
        String(
            decoding: utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 },
            as: UTF8.self)
    }

    /// Whether it has no control characters.
    var isPrintable: Bool { unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 } }
}
