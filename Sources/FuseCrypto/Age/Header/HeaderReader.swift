import FuseCore

/// Reads a header line by line and refuses whatever the grammar does not foresee.
///
/// Source: the age format (c2sp.org/age), "ABNF definition of file header".
struct HeaderReader {
    /// Room for some thousands of recipients; a file that claims more is not worth the memory.
    private static let largestHeader = 1 << 20

    private var bytes: [UInt8] = []

    static func read<Source: ByteSource>(from source: inout BufferedSource<Source>) throws -> AgeHeader {
        var reader = HeaderReader()
        return try reader.header(from: &source)
    }

    private mutating func header<Source: ByteSource>(
        from source: inout BufferedSource<Source>
    ) throws -> AgeHeader {
        try checkVersion(try line(from: &source))
        var stanzas: [AgeStanza] = []
        var line = try line(from: &source)
        while !line.starts(with: AgeHeader.endMark) {
            stanzas.append(try stanza(beginningWith: line, from: &source))
            line = try self.line(from: &source)
        }
        guard !stanzas.isEmpty else { throw Self.malformed("there is no stanza") }
        return AgeHeader(stanzas: stanzas, code: try Self.code(in: line), bytes: bytes)
    }

    /// The next line without its line feed, which must be there.
    private mutating func line<Source: ByteSource>(from source: inout BufferedSource<Source>) throws -> [UInt8] {
        guard let line = try source.readLine(limit: Self.largestHeader - bytes.count), line.isEnded else {
            throw Self.malformed("it ends too early or is too long")
        }
        bytes += line.bytes
        bytes.append(UInt8(ascii: "\n"))
        return line.bytes
    }

    private func checkVersion(_ line: [UInt8]) throws(CryptoError) {
        guard line != AgeHeader.versionLine else { return }
        if line.starts(with: "age-encryption.org/".utf8) {
            throw CryptoError(.malformedHeader, "the `age file` has a version that is not supported; seal it as v1")
        }
        throw CryptoError(.malformedHeader, "not an `age file`; it does not begin with `age-encryption.org/v1`")
    }

    private mutating func stanza<Source: ByteSource>(
        beginningWith line: [UInt8], from source: inout BufferedSource<Source>
    ) throws -> AgeStanza {
        let words = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard words[0].elementsEqual(AgeHeader.stanzaMark), words.count > 1,
            words.dropFirst().allSatisfy(Self.isArgument)
        else { throw Self.malformed("a line is neither a stanza nor the end") }
        let arguments = words.dropFirst().map { String(decoding: $0, as: UTF8.self) }
        return AgeStanza(type: arguments[0], arguments: Array(arguments.dropFirst()), body: try body(from: &source))
    }

    /// One or more visible ASCII characters.
    private static func isArgument(_ word: ArraySlice<UInt8>) -> Bool {
        !word.isEmpty && word.allSatisfy { (0x21...0x7e).contains($0) }
    }

    /// Full lines of 64 characters, then one that is shorter.
    private mutating func body<Source: ByteSource>(from source: inout BufferedSource<Source>) throws -> [UInt8] {
        var body: [UInt8] = []
        while true {
            let line = try line(from: &source)
            guard line.count <= AgeHeader.columns, let piece = try? Base64.decode(line, .unpadded) else {
                throw Self.malformed("the body of a stanza is not canonical base64 in lines of 64 characters")
            }
            body += piece
            if line.count < AgeHeader.columns { return body }
        }
    }

    private static func code(in line: [UInt8]) throws(CryptoError) -> [UInt8] {
        let mark = AgeHeader.endMark + [UInt8(ascii: " ")]
        guard line.starts(with: mark), let code = try? Base64.decode(line.dropFirst(mark.count), .unpadded),
            code.count == HMACSHA256.codeSize
        else { throw malformed("its last line is not a MAC") }
        return code
    }

    private static func malformed(_ what: String) -> CryptoError {
        CryptoError(.malformedHeader, "the header of the `age file` is malformed: \(what); ask for the file again")
    }
}
