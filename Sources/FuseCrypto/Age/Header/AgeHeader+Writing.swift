import FuseCore

extension AgeHeader {
    /// Makes the header of a new file.
    init(wrapping fileKey: FileKey, in stanzas: [AgeStanza]) throws(CryptoError) {
        precondition(!stanzas.isEmpty, "a file without recipients could never be opened")
        var text = Self.versionLine + [UInt8(ascii: "\n")]
        for stanza in stanzas { text += stanza.written }
        text += Self.endMark
        code = try fileKey.headerCode(for: text)
        text += " \(Base64.encode(code, .unpadded))\n".utf8
        self.stanzas = stanzas
        bytes = text
    }
}

extension AgeStanza {
    /// The stanza as text: a line of arguments, then the body in lines of 64 characters and a shorter one.
    fileprivate var written: [UInt8] {
        var text = AgeHeader.stanzaMark + " \(([type] + arguments).joined(separator: " "))\n".utf8
        var rest = Array(Base64.encode(body, .unpadded).utf8)[...]
        while rest.count >= AgeHeader.columns {
            text += rest.prefix(AgeHeader.columns) + [UInt8(ascii: "\n")]
            rest = rest.dropFirst(AgeHeader.columns)
        }
        return text + rest + [UInt8(ascii: "\n")]
    }
}
