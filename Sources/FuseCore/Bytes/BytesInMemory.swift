/// An array read in any order.
public struct BytesInMemory: RandomAccessBytes {
    /// The bytes.
    public let bytes: [UInt8]

    /// Makes an array readable in any order.
    ///
    /// - Parameter bytes: the bytes.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// How many bytes there are.
    public var size: Int { bytes.count }

    /// Reads a range.
    ///
    /// - Parameters:
    ///   - offset: where to begin.
    ///   - count: how many bytes.
    /// - Returns: exactly `count` bytes.
    /// - Throws: `CoreError` if the range lies outside.
    public func read(at offset: Int, count: Int) throws -> [UInt8] {
        guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else {
            throw CoreError(.outOfRange, "the bytes end before the range that was asked for")
        }
        return Array(bytes[offset..<offset + count])
    }
}

/// An array read from its beginning to its end.
public struct BytesSource: ByteSource {
    private var rest: ArraySlice<UInt8>

    /// Makes an array readable piece by piece.
    ///
    /// - Parameter bytes: the bytes.
    public init(_ bytes: [UInt8]) { rest = bytes[...] }

    /// Reads the next bytes.
    ///
    /// - Parameter count: how many at most.
    /// - Returns: the next bytes; none at the end.
    public mutating func read(upTo count: Int) -> [UInt8] {
        let piece = Array(rest.prefix(count))
        rest = rest.dropFirst(count)
        return piece
    }
}

/// An array that grows by what is written.
public struct BytesSinkInMemory: ByteSink {
    /// What has been written so far.
    public private(set) var bytes: [UInt8] = []

    /// Creates an empty one.
    public init() {}

    /// Adds bytes at the end.
    ///
    /// - Parameter bytes: the piece to add.
    public mutating func write(_ bytes: ArraySlice<UInt8>) { self.bytes.append(contentsOf: bytes) }
}
