import FuseCore

/// One signature line of a note: who says to have signed, and the signature.
public struct NoteSignature: Hashable, Sendable {
    /// The name of the key.
    public let name: NoteKeyName
    /// The four bytes that tell keys of one name apart.
    public let keyHash: [UInt8]
    /// The signature itself.
    public let bytes: [UInt8]

    private static let dash = "\u{2014} "

    init(name: NoteKeyName, keyHash: [UInt8], bytes: [UInt8]) {
        self.name = name
        self.keyHash = keyHash
        self.bytes = bytes
    }

    /// Reads a line without its line feed; `nil` if it has another form.
    init?(line: String) {
        guard line.utf8.starts(with: Self.dash.utf8) else { return nil }
        let parts = line.unicodeScalars.dropFirst(2).split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let name = try? NoteKeyName(String(parts[0])),
            let bytes = try? Base64.decode(String(parts[1])), bytes.count > 4
        else { return nil }
        self.init(name: name, keyHash: Array(bytes.prefix(4)), bytes: Array(bytes.dropFirst(4)))
    }

    /// The line without its line feed.
    var line: String {
        "\(Self.dash)\(name) \(Base64.encode(keyHash + bytes))"
    }
}
