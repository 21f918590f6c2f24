import FuseCore
import FuseCrypto
import Testing

/// One vector of the age test kit: how opening a file must end.
struct AgeVector: Sendable, CustomTestStringConvertible {
    enum Expectation: String {
        case success
        case noMatch = "no match"
        case wrongCode = "HMAC failure"
        case badHeader = "header failure"
        case badPayload = "payload failure"
        case badArmor = "armor failure"

        var code: CryptoError.Code? {
            switch self {
            case .success: nil
            case .noMatch: .noMatchingIdentity
            case .wrongCode: .headerNotAuthentic
            case .badHeader: .malformedHeader
            case .badPayload: .payloadNotAuthentic
            case .badArmor: .malformedArmor
            }
        }
    }

    struct Malformed: Error {}

    let name: String
    let expectation: Expectation
    let file: [UInt8]
    private let fields: [(key: String, value: String)]

    var testDescription: String { name }
    var isArmored: Bool { !values(of: "armored").isEmpty }
    var form: AgeForm { isArmored ? .armored : .binary }
    var identities: [String] { values(of: "identity") }
    var usesHybridIdentity: Bool { identities.contains { $0.hasPrefix("AGE-SECRET-KEY-PQ-1") } }
    var releasedDigest: String? { values(of: "payload").first }

    func fileKey() throws -> [UInt8] { try Hex.decode(values(of: "file key").first ?? "") }

    func keys() throws -> [AgeKey] {
        try identities.map { .identity(try AgeIdentity(SecretBytes($0))) }
            + values(of: "passphrase").map { .passphrase(try AgePassphrase(SecretBytes($0))) }
    }

    private func values(of key: String) -> [String] { fields.filter { $0.key == key }.map(\.value) }

    init(name: String) throws {
        let bytes = try SharedVectors.bytes(of: "age/\(name)")
        var rest = bytes[...]
        var fields: [(key: String, value: String)] = []
        while case let line = rest.prefix(while: { $0 != 10 }), !line.isEmpty {
            let parts = String(decoding: line, as: UTF8.self).split(separator: ": ", maxSplits: 1)
            guard parts.count == 2 else { throw Malformed() }
            fields.append((String(parts[0]), String(parts[1])))
            rest = rest.dropFirst(line.count + 1)
        }
        guard let expectation = fields.first(where: { $0.key == "expect" }).flatMap({ Expectation(rawValue: $0.value) })
        else { throw Malformed() }
        self.name = name
        self.fields = fields
        self.expectation = expectation
        let file = Array(rest.dropFirst())
        let isCompressed = fields.contains { $0.key == "compressed" && $0.value == "zlib" }
        self.file = isCompressed ? try Self.inflated(file) : file
    }

    /// Every vector that is there; none in a user's clone.
    static let all: [AgeVector] = {
        guard SharedVectors.arePresent else { return [] }
        do { return try SharedVectors.names(in: "age").map(AgeVector.init(name:)) } catch {
            preconditionFailure("the age vectors cannot be read: \(error)")
        }
    }()

    private static func inflated(_ bytes: [UInt8]) throws -> [UInt8] {
        guard let python = OtherProgram("python3") else { throw Malformed() }
        let program = "import sys, zlib; sys.stdout.buffer.write(zlib.decompress(sys.stdin.buffer.read()))"
        return try python.run(["-c", program], input: bytes)
    }
}
