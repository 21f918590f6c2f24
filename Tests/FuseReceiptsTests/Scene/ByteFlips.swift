/// Every copy of some bytes in which one byte differs by a mask.
enum ByteFlips {
    /// The places and masks of the flips that `isCaught` misses.
    static func missed(
        in bytes: [UInt8], masks: [UInt8], isCaught: ([UInt8]) -> Bool
    ) -> [String] {
        var flipped = bytes
        var missed: [String] = []
        for index in bytes.indices {
            for mask in masks {
                flipped[index] = bytes[index] ^ mask
                if !isCaught(flipped) { missed.append("byte \(index), mask \(mask)") }
            }
            flipped[index] = bytes[index]
        }
        return missed
    }
}
