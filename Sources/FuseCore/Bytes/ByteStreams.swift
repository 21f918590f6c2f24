/// Bytes that come one piece after another.
public protocol ByteSource {
    /// Reads the next bytes.
    ///
    /// - Parameter count: how many at most; 1 or more.
    /// - Returns: 1 to `count` bytes; none only at the end.
    /// - Throws: whatever the source of the bytes reports.
    mutating func read(upTo count: Int) throws -> [UInt8]
}

extension ByteSource {
    /// Hands over all bytes that are left, a mebibyte at a time.
    ///
    /// - Parameter body: takes each piece in order; no piece is empty.
    /// - Throws: what the source or `body` throws.
    public mutating func forEachPiece(_ body: ([UInt8]) throws -> Void) throws {
        while case let piece = try read(upTo: 1 << 20), !piece.isEmpty { try body(piece) }
    }
}

/// A place where bytes go, one piece after another.
public protocol ByteSink {
    /// Takes the next bytes.
    ///
    /// - Parameter bytes: the piece to add at the end.
    /// - Throws: whatever the place reports, such as a full disk.
    mutating func write(_ bytes: ArraySlice<UInt8>) throws
}

/// Bytes of a known number that can be read in any order.
public protocol RandomAccessBytes {
    /// How many bytes there are.
    var size: Int { get }

    /// Reads a range.
    ///
    /// - Parameters:
    ///   - offset: where to begin; 0 or more.
    ///   - count: how many bytes; the range must lie inside `size`.
    /// - Returns: exactly `count` bytes.
    /// - Throws: if the range lies outside, or the source reports an error.
    func read(at offset: Int, count: Int) throws -> [UInt8]
}
