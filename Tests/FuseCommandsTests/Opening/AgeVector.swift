import Foundation
import FuseCore
import Testing

/// One vector of the age test kit, and how `fusebox open` must end on it.
struct AgeVector: Sendable, CustomTestStringConvertible {
    struct Malformed: Error {}

    let testDescription: String
    let file: [UInt8]
    private let fields: [(key: String, value: String)]

    private func values(of key: String) -> [String] { fields.filter { $0.key == key }.map(\.value) }

    var identities: [String] { values(of: "identity") }
    var passphrases: [String] { values(of: "passphrase") }
    var isHybrid: Bool { identities.contains { $0.hasPrefix("AGE-SECRET-KEY-PQ-1") } }
    /// SHA-256 of all plaintext that may be released.
    var releasedDigest: String? { values(of: "payload").first }

    var status: Int32 {
        get throws {
            if isHybrid { return Exit.badInput }
            switch values(of: "expect").first {
            case "success": return Exit.done
            case "no match", "HMAC failure", "payload failure": return Exit.notVerified
            case "header failure", "armor failure": return Exit.badInput
            default: throw Malformed()
            }
        }
    }

    /// Every vector that is there; none in a user's clone.
    static let all: [AgeVector] = {
        guard Project.hasAgeVectors else { return [] }
        do { return try Files.names(in: Project.ageVectors).map(AgeVector.init(name:)) } catch {
            preconditionFailure("the age vectors cannot be read: \(error)")
        }
    }()

    private init(name: String) throws {
        testDescription = name
        let path = "\(Project.ageVectors)/\(name)"
        var rest = try Files.bytes(path)[...]
        var fields: [(key: String, value: String)] = []
        while case let line = rest.prefix(while: { $0 != 10 }), !line.isEmpty {
            let parts = String(decoding: line, as: UTF8.self).split(separator: ": ", maxSplits: 1)
            guard parts.count == 2 else { throw Malformed() }
            fields.append((String(parts[0]), String(parts[1])))
            rest = rest.dropFirst(line.count + 1)
        }
        self.fields = fields
        let isCompressed = fields.contains { $0.key == "compressed" && $0.value == "zlib" }
        file = isCompressed ? try Self.inflated(path) : Array(rest.dropFirst())
    }

    private static func inflated(_ path: String) throws -> [UInt8] {
        let program = """
            import sys, zlib
            whole = open(sys.argv[1], "rb").read()
            sys.stdout.buffer.write(zlib.decompress(whole[whole.index(b"\\n\\n") + 2:]))
            """
        let outcome = try OtherProgram.run("python3", ["-c", program, path])
        guard outcome.status == 0 else { throw Malformed() }
        return outcome.output
    }
}
