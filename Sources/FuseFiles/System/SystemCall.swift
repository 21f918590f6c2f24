import Glibc

/// Calls the operating system, and calls again if a signal came between.
package enum SystemCall {
    /// Makes a call that answers -1 where it fails.
    ///
    /// - Parameter call: the call.
    /// - Returns: the call's answer; if it is negative, `errno` says why.
    package static func retry<Answer: SignedInteger>(_ call: () -> Answer) -> Answer {
        while true {
            let answer = call()
            if answer >= 0 || errno != EINTR { return answer }
        }
    }

    /// Writes all bytes at a descriptor's place.
    ///
    /// - Parameters:
    ///   - bytes: what to write.
    ///   - descriptor: where to.
    /// - Returns: whether all was written; if not, `errno` says why.
    package static func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
        // The buffer outlives each call, and `written` never passes its end.
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let piece = UnsafeRawBufferPointer(rebasing: buffer[written...])
                let count = retry { write(descriptor, piece.baseAddress, piece.count) }
                guard count > 0 else { return false }
                written += count
            }
            return true
        }
    }

    /// Reads a range, short only where the file ends.
    ///
    /// - Parameters:
    ///   - descriptor: where from.
    ///   - offset: where to begin.
    ///   - count: how many bytes.
    /// - Returns: the bytes, or nil if the call fails; `errno` then says why.
    package static func readAll(_ descriptor: Int32, at offset: Int, count: Int) -> [UInt8]? {
        var failed = false
        // The call writes at most the rest of the buffer, and `filled` counts only what it wrote.
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let rest = UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[filled..<count])
                let got = retry { pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled)) }
                failed = got < 0
                if got <= 0 { break }
                filled += got
            }
        }
        return failed ? nil : bytes
    }
}
