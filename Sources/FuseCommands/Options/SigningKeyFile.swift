import FuseCore
import FuseCrypto
import FuseVault

/// A party's signing key as a file (`P.key.pem`).
enum SigningKeyFile {
    static func read(_ path: String) throws -> SigningKey {
        guard !path.hasSuffix(".json") else {
            throw CommandError(.badInput, "\(path) is a card; the signing key is the file `P.key.pem` beside it")
        }
        return try SigningKey(pem: PrivateFile.read(path))
    }

    /// The party's name as the file's name gives it: `P` of `P.key.pem`.
    static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        return String(name.prefix { $0 != "." })
    }
}
