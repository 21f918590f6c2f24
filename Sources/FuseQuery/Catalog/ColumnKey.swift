/// A name as SQL compares unquoted and quoted identifiers: ASCII letters match in either case, all else byte by byte.
///
/// Swift's own equality would also match names that differ in their Unicode composition; the engine does not.
struct ColumnKey: Hashable {
    private let bytes: [UInt8]

    init(_ name: String) {
        bytes = name.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    }
}
