import FuseCrypto

extension SecretBytes {
    convenience init(_ text: String) { self.init(copying: Array(text.utf8)) }

    convenience init(copying bytes: [UInt8]) {
        var bytes = bytes
        self.init(copyingAndWiping: &bytes)
    }

    /// What a test may look at.
    var revealed: [UInt8] { withBytes { $0.withUnsafeBytes(Array.init) } }
}
