import CSodium

/// Unpredictable bytes that need not stay secret, such as nonces and salts.
public enum RandomBytes {
    /// Draws bytes from the operating system's generator.
    ///
    /// - Parameter count: how many bytes.
    /// - Returns: exactly that many.
    public static func draw(_ count: Int) -> [UInt8] {
        _ = SodiumLibrary.ready
        return [UInt8](unsafeUninitializedCapacity: count) { room, written in
            if let start = room.baseAddress { randombytes_buf(start, count) }
            written = count
        }
    }
}
