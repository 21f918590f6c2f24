import FuseCore

/// A source of bytes that can be read by lines and looked into without taking anything.
struct BufferedSource<Source: ByteSource> {
    private static var pieceSize: Int { 1 << 16 }

    private var source: Source
    private var held: ArraySlice<UInt8> = []
    private var isExhausted = false

    init(_ source: Source) { self.source = source }

    /// Whether everything has been taken. Asks the source for more if nothing is held.
    mutating func isAtEnd() throws -> Bool {
        if held.isEmpty { try fetch() }
        return held.isEmpty
    }

    /// The next bytes, which stay where they are; fewer than `count` only at the end.
    mutating func peek(_ count: Int) throws -> ArraySlice<UInt8> {
        while held.count < count, !isExhausted { try fetch() }
        return held.prefix(count)
    }

    /// Takes the next bytes; fewer than `count` only at the end.
    mutating func read(full count: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count, try !isAtEnd() {
            let piece = held.prefix(count - bytes.count)
            bytes += piece
            held = held.dropFirst(piece.count)
        }
        return bytes
    }

    private mutating func fetch() throws {
        guard !isExhausted else { return }
        let piece = try source.read(upTo: Self.pieceSize)
        isExhausted = piece.isEmpty
        held = held.isEmpty ? piece[...] : held + piece
    }
}

extension BufferedSource: ByteSource {
    /// Takes what is held, or else the next piece of the source.
    mutating func read(upTo count: Int) throws -> [UInt8] {
        guard try !isAtEnd() else { return [] }
        let piece = Array(held.prefix(count))
        held = held.dropFirst(piece.count)
        return piece
    }
}

extension BufferedSource {
    /// A line, and whether a line feed ended it: the end of the source or a limit may have come first.
    struct Line {
        let bytes: [UInt8]
        let isEnded: Bool
    }

    /// Takes the next line without its line feed; nothing at the end. At most `limit` bytes are looked at.
    mutating func readLine(limit: Int) throws -> Line? {
        guard try !isAtEnd() else { return nil }
        var line: [UInt8] = []
        while line.count < limit, try !isAtEnd() {
            let piece = held.prefix(limit - line.count).prefix { $0 != UInt8(ascii: "\n") }
            line += piece
            held = held.dropFirst(piece.count)
            if held.first == UInt8(ascii: "\n"), line.count < limit {
                held = held.dropFirst()
                return Line(bytes: line, isEnded: true)
            }
        }
        return Line(bytes: line, isEnded: false)
    }
}
