extension AgeIdentity {
    private static let form = Bech32(prefix: "AGE-SECRET-KEY-")
    private static let comment = UInt8(ascii: "#")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// Reads an identity file: one identity a line; empty lines and lines that begin with `#` mean nothing.
    ///
    /// - Parameter file: the whole file.
    /// - Returns: the identities in their order, at least one.
    /// - Throws: `CryptoError` (`unsupportedIdentity`) if a line holds an identity of another kind, such as a
    ///   post-quantum or plugin one; (`badKey`) if a line is not an identity, or the file holds none.
    public static func identities(inFile file: SecretBytes) throws(CryptoError) -> [AgeIdentity] {
        let identities = try file.withUnsafeBytes { text throws(CryptoError) in try parse(text) }
        guard !identities.isEmpty else {
            throw CryptoError(.badKey, "the `identity` file holds no identity; add a line `AGE-SECRET-KEY-1…`")
        }
        return identities
    }

    /// Reads a single identity.
    ///
    /// - Parameter text: `AGE-SECRET-KEY-1` and 58 more characters, in upper case; a line feed may follow.
    /// - Throws: `CryptoError` (`unsupportedIdentity`) for an identity of another kind, (`badKey`) if the text is not
    ///   exactly one identity.
    public init(_ text: SecretBytes) throws(CryptoError) {
        let identities = try Self.identities(inFile: text)
        guard identities.count == 1 else {
            throw CryptoError(.badKey, "the `identity` is not a single one; give exactly one line `AGE-SECRET-KEY-1…`")
        }
        self = identities[0]
    }

    /// Writes an identity file: a comment that names the recipient, then the identity.
    ///
    /// - Returns: ASCII text that ends with a line feed, as `age-keygen` writes it but for the date.
    public func writtenForm() -> SecretBytes {
        let heading = Array("# public key: \(recipient)\n".utf8)
        let textSize = Self.form.textSize(for: X25519.size)
        return SecretBytes(count: heading.count + textSize + 1) { file in
            file.copyBytes(from: heading)
            let text = UnsafeMutableRawBufferPointer(rebasing: file[heading.count..<heading.count + textSize])
            scalar.withUnsafeBytes { Self.form.encode($0, into: text) }
            file[file.count - 1] = Self.lineFeed
        }
    }

    private static func parse(_ text: UnsafeRawBufferPointer) throws(CryptoError) -> [AgeIdentity] {
        var identities: [AgeIdentity] = []
        var number = 0
        for var line in text.split(separator: lineFeed, omittingEmptySubsequences: false) {
            number += 1
            if line.last == carriageReturn { line = line.dropLast() }
            guard let first = line.first, first != comment else { continue }
            identities.append(try parse(line: UnsafeRawBufferPointer(rebasing: line), number: number))
        }
        return identities
    }

    private static func parse(line: UnsafeRawBufferPointer, number: Int) throws(CryptoError) -> AgeIdentity {
        guard !line.starts(with: "AGE-SECRET-KEY-PQ-1".utf8), !line.starts(with: "AGE-PLUGIN-".utf8) else {
            throw CryptoError(
                .unsupportedIdentity,
                "line \(number): the `identity` is of a kind that is not supported; use an X25519 one, `AGE-SECRET-KEY-1…`"
            )
        }
        return AgeIdentity(
            scalar: try SecretBytes(count: X25519.size) { scalar throws(CryptoError) in
                guard form.decode(line, into: scalar) else {
                    throw CryptoError(
                        .badKey, "line \(number): not an `identity`; copy it again, all of `AGE-SECRET-KEY-1…`")
                }
            })
    }
}
