/// Every copy of some bytes in which one byte differs by a mask.
enum ByteFlips {
    /// The places of the flips that `isCaught` misses.
    static func missed(in bytes: [UInt8], mask: UInt8, isCaught: ([UInt8]) -> Bool) -> [Int] {
        var flipped = bytes
        return bytes.indices.filter { index in
            flipped[index] ^= mask
            defer { flipped[index] ^= mask }
            return !isCaught(flipped)
        }
    }
}
