public import FuseCore

/// A file of a release as the vault keeps it.
public struct KeptFile: Sendable, Equatable {
    /// What it is called, such as `release.csv`.
    public let name: String
    /// SHA-256 of the file's bytes.
    public let digest: Digest
    /// The file as an age file to the enclave's own recipient.
    public let sealed: [UInt8]

    /// Describes a file to keep.
    ///
    /// - Parameters:
    ///   - name: what it is called; once in a release.
    ///   - digest: SHA-256 of the file's bytes.
    ///   - sealed: the file as an age file to the enclave's own recipient.
    public init(name: String, digest: Digest, sealed: [UInt8]) {
        self.name = name
        self.digest = digest
        self.sealed = sealed
    }
}
