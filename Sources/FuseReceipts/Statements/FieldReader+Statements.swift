import FuseCore
import FuseCrypto

/// The largest whole number that JSON readers everywhere keep exactly (RFC 8785, section 3.2.2.3).
let largestJSONInteger = 1 << 53 - 1

extension FieldReader {
    mutating func value<Value>(
        _ name: String, _ parse: (String) throws(CoreError) -> Value
    ) throws(CoreError) -> Value {
        try required(name).value(parse)
    }

    mutating func optionalValue<Value>(
        _ name: String, _ parse: (String) throws(CoreError) -> Value
    ) throws(CoreError) -> Value? {
        let node = try required(name)
        return node.isNull ? nil : try node.value(parse)
    }

    mutating func values<Value>(
        _ name: String, _ parse: (String) throws(CoreError) -> Value
    ) throws(CoreError) -> [Value] {
        var values: [Value] = []
        for node in try required(name).list() { values.append(try node.value(parse)) }
        return values
    }

    mutating func text(_ name: String) throws(CoreError) -> String {
        try required(name).text()
    }

    mutating func optionalText(_ name: String) throws(CoreError) -> String? {
        let node = try required(name)
        return node.isNull ? nil : try node.text()
    }

    mutating func integer(_ name: String, in limits: ClosedRange<Int>) throws(CoreError) -> Int {
        try required(name).integer(in: limits)
    }

    mutating func optionalInteger(_ name: String, in limits: ClosedRange<Int>) throws(CoreError) -> Int? {
        let node = try required(name)
        return node.isNull ? nil : try node.integer(in: limits)
    }

    mutating func part<Part: StatementPart>(_ name: String) throws(CoreError) -> Part {
        try Part(reading: required(name))
    }

    mutating func optionalPart<Part: StatementPart>(_ name: String) throws(CoreError) -> Part? {
        let node = try required(name)
        return node.isNull ? nil : try Part(reading: node)
    }

    mutating func parts<Part: StatementPart>(_ name: String) throws(CoreError) -> [Part] {
        var parts: [Part] = []
        for node in try required(name).list() { parts.append(try Part(reading: node)) }
        return parts
    }

    /// A table of texts with free names.
    mutating func texts(_ name: String) throws(CoreError) -> [String: String] {
        var table = try required(name).fields()
        var texts: [String: String] = [:]
        for key in table.remainingNames { texts[key] = try table.text(key) }
        return texts
    }

    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String
    ) throws(CoreError) -> Choice where Choice.RawValue == String {
        let node = try required(name)
        guard let choice = Choice(rawValue: try node.text()) else {
            let known = Choice.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
            throw node.malformed("must be one of \(known)")
        }
        return choice
    }

    mutating func base64(_ name: String) throws(CoreError) -> [UInt8] {
        try value(name) { text throws(CoreError) in try Base64.decode(text) }
    }

    mutating func keyID(_ name: String) throws(CoreError) -> KeyID {
        try key(name, KeyID.init)
    }

    mutating func recipient(_ name: String) throws(CoreError) -> AgeRecipient {
        try key(name, AgeRecipient.init)
    }

    mutating func verifyingKey(_ name: String) throws(CoreError) -> VerifyingKey {
        try key(name) { text throws(CryptoError) in try VerifyingKey(pem: text) }
    }

    private mutating func key<Key>(
        _ name: String, _ parse: (String) throws(CryptoError) -> Key
    ) throws(CoreError) -> Key {
        let node = try required(name)
        let text = try node.text()
        do {
            return try parse(text)
        } catch {
            throw node.malformed("cannot be used: \(error.reason)")
        }
    }
}
