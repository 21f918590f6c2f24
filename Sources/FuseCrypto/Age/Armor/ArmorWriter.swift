import FuseCore

/// Puts armour on, piece by piece.
struct ArmorWriter {
    private static let lineFeed = UInt8(ascii: "\n")
    private var held: [UInt8] = []

    /// The text that comes before everything else.
    var opening: [UInt8] { Armor.beginLine + [Self.lineFeed] }

    /// The lines that more bytes complete.
    mutating func lines(adding bytes: ArraySlice<UInt8>) -> [UInt8] {
        held += bytes
        let complete = held.count / Armor.bytesInLine * Armor.bytesInLine
        var text: [UInt8] = []
        text.reserveCapacity(complete / Armor.bytesInLine * (Armor.columns + 1))
        for start in stride(from: 0, to: complete, by: Armor.bytesInLine) {
            text += line(held[start..<start + Armor.bytesInLine])
        }
        held.removeFirst(complete)
        return text
    }

    /// The last line, if bytes are left for one, and the end.
    consuming func closing() -> [UInt8] {
        (held.isEmpty ? [] : line(held[...])) + Armor.endLine + [Self.lineFeed]
    }

    private func line(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        Array(Base64.encode(bytes, .padded).utf8) + [Self.lineFeed]
    }
}
