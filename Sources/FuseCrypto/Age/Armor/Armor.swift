/// The ASCII armour of age: strict PEM (RFC 7468, figure 3) with its own label.
///
/// Source: the age format (c2sp.org/age), "ASCII armor".
enum Armor {
    static let beginLine = Array("-----BEGIN AGE ENCRYPTED FILE-----".utf8)
    static let endLine = Array("-----END AGE ENCRYPTED FILE-----".utf8)
    static let columns = 64
    static let bytesInLine = 48
    /// How much white space may stand before and after, in bytes.
    static let mostWhiteSpace = 1024

    static func isWhiteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }

    /// Whether bytes look like the beginning of armour, sound or not: a dash after some white space.
    static func seemsToBegin(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.first { !isWhiteSpace($0) } == UInt8(ascii: "-")
    }
}
