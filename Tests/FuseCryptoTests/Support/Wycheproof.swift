import Foundation
import FuseCore

/// One file of Project Wycheproof, in the parts that our tests read.
struct Wycheproof<Group: Decodable & Sendable>: Decodable, Sendable {
    let numberOfTests: Int
    let testGroups: [Group]

    static func read(_ name: String) throws -> Wycheproof<Group> {
        let bytes = try SharedVectors.bytes(of: "wycheproof/\(name)_test.json")
        return try JSONDecoder().decode(Self.self, from: Data(bytes))
    }
}

/// Bytes that a vector writes in hexadecimal.
struct HexBytes: Decodable, Sendable {
    let bytes: [UInt8]

    init(from decoder: any Decoder) throws {
        bytes = try Hex.decode(try decoder.singleValueContainer().decode(String.self))
    }
}
