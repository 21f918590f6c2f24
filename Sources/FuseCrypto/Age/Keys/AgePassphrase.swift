/// A passphrase that seals and opens age files by itself, without any key.
///
/// Source: the age format (c2sp.org/age), "The scrypt recipient type".
public struct AgePassphrase: Sendable {
    /// The base-two logarithm of the work that sealing puts into a guess: about a second.
    public static let usualWorkFactor = 18
    /// The base-two logarithm of the most work that opening is willing to do: 4 GiB of memory and some seconds.
    public static let largestWorkFactor = 22

    let text: SecretBytes
    let workFactor: Int

    /// Takes a passphrase.
    ///
    /// - Parameter text: the passphrase, byte for byte as it was typed.
    /// - Throws: `CryptoError` (`badKey`) if it is empty.
    public init(_ text: SecretBytes) throws(CryptoError) {
        try self.init(text, workFactor: Self.usualWorkFactor)
    }

    /// Takes the first line of a passphrase file.
    ///
    /// - Parameter file: the whole file; what follows the first line feed is left out, as is a carriage return before.
    /// - Throws: `CryptoError` (`badKey`) if the first line is empty.
    public init(firstLineOf file: SecretBytes) throws(CryptoError) {
        try self.init(
            file.withUnsafeBytes { file in
                var line = file.prefix { $0 != UInt8(ascii: "\n") }
                if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
                return SecretBytes(count: line.count) { $0.copyBytes(from: line) }
            })
    }

    /// Takes a passphrase and seals with another work factor than usual; only tests have a reason for less.
    package init(_ text: SecretBytes, workFactor: Int) throws(CryptoError) {
        guard text.count > 0 else {
            throw CryptoError(.badKey, "the `passphrase` is empty; choose one of several words")
        }
        precondition((1...Self.largestWorkFactor).contains(workFactor), "such work could not be undone")
        self.text = text
        self.workFactor = workFactor
    }
}
