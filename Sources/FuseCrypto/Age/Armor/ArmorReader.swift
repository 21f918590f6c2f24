import FuseCore

/// Takes the armour off. Lines may end with LF or CRLF, white space may surround the block, and nothing else is forgiven.
struct ArmorReader<Source: ByteSource>: ByteSource {
    private enum Place {
        case before, inside, after
    }

    private var source: BufferedSource<Source>
    private var place = Place.before
    private var held: ArraySlice<UInt8> = []

    init(_ source: BufferedSource<Source>) { self.source = source }

    mutating func read(upTo count: Int) throws -> [UInt8] {
        if place == .before { try begin() }
        if held.isEmpty, place == .inside { try readLine() }
        let piece = Array(held.prefix(count))
        held = held.dropFirst(piece.count)
        return piece
    }

    private mutating func begin() throws {
        var whiteSpace = 0
        var line = try nextLine()
        while line.allSatisfy(Armor.isWhiteSpace) {
            whiteSpace += line.count + 1
            guard whiteSpace <= Armor.mostWhiteSpace else { throw Self.malformed("too much white space comes first") }
            line = try nextLine()
        }
        guard line == Armor.beginLine else { throw Self.malformed("its first line is not the right one") }
        place = .inside
    }

    private mutating func readLine() throws {
        let line = try nextLine()
        guard line != Armor.endLine else { return try end() }
        guard !line.isEmpty, line.count <= Armor.columns, let bytes = try? Base64.decode(line, .padded) else {
            throw Self.malformed("a line is not canonical base64 of at most 64 characters")
        }
        // A short line is the last one.
        if bytes.count < Armor.bytesInLine {
            guard try nextLine() == Armor.endLine else { throw Self.malformed("a short line is not the last one") }
            try end()
        }
        held = bytes[...]
    }

    /// Only white space may follow.
    private mutating func end() throws {
        let rest = try source.peek(Armor.mostWhiteSpace)
        guard rest.allSatisfy(Armor.isWhiteSpace), rest.count < Armor.mostWhiteSpace else {
            throw Self.malformed("something comes after its end")
        }
        place = .after
    }

    /// The next line without its line feed or carriage return; the last one of the file may lack them.
    private mutating func nextLine() throws -> [UInt8] {
        guard var line = try source.readLine(limit: Armor.mostWhiteSpace)?.bytes else {
            throw Self.malformed("it ends too early")
        }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return line
    }

    private static func malformed(_ what: String) -> CryptoError {
        CryptoError(.malformedArmor, "the armour of the `age file` is malformed: \(what); ask for the file again")
    }
}
