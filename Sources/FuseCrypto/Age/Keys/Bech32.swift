/// Bech32 (BIP 173) of 32-byte keys, without intermediate copies, so that it serves for secret keys too.
///
/// The case of the prefix decides the case of the whole text, as the age format writes it: `age1…` in lower case,
/// `AGE-SECRET-KEY-1…` in upper case.
struct Bech32 {
    private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
    private static let checksumSize = 6

    private let prefix: [UInt8]
    private let symbols: [UInt8]
    private let values: [UInt8]

    init(prefix: String) {
        let isUpperCase = prefix.utf8.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        self.prefix = Array(prefix.utf8)
        symbols = isUpperCase ? Self.alphabet.map(Self.upperCase) : Self.alphabet
        var values = [UInt8](repeating: .max, count: 256)
        for (value, symbol) in symbols.enumerated() { values[Int(symbol)] = UInt8(value) }
        self.values = values
    }

    /// How many characters a key of so many bytes takes.
    func textSize(for count: Int) -> Int { prefix.count + 1 + (count * 8 + 4) / 5 + Self.checksumSize }

    /// Reads text into `key`, which has room for exactly the bytes that are expected.
    func decode(_ text: UnsafeRawBufferPointer, into key: UnsafeMutableRawBufferPointer) -> Bool {
        guard text.count == textSize(for: key.count), text.starts(with: prefix), text[prefix.count] == separator else {
            return false
        }
        let data = UnsafeRawBufferPointer(rebasing: text[(prefix.count + 1)...])
        var checksum = Checksum(prefix: prefix)
        for symbol in data {
            let value = values[Int(symbol)]
            guard value < 32 else { return false }
            checksum.add(value)
        }
        guard checksum.remainder == 1 else { return false }
        return regroup(UnsafeRawBufferPointer(rebasing: data.dropLast(Self.checksumSize)), into: key)
    }

    /// Writes a key into `text`, which has `textSize(for:)` bytes.
    func encode(_ key: UnsafeRawBufferPointer, into text: UnsafeMutableRawBufferPointer) {
        precondition(text.count == textSize(for: key.count), "the text does not have the size of its key")
        var writer = Writer(text: text, symbols: symbols, checksum: Checksum(prefix: prefix))
        for byte in prefix + [separator] { writer.write(character: byte) }
        var held: UInt32 = 0
        var bits = 0
        for byte in key {
            held = (held << 8 | UInt32(byte)) & 0xfff
            bits += 8
            while bits >= 5 {
                bits -= 5
                writer.write(value: UInt8(held >> UInt32(bits) & 31))
            }
        }
        if bits > 0 { writer.write(value: UInt8(held << UInt32(5 - bits) & 31)) }
        for value in writer.checksum.closing() { writer.write(value: value) }
    }

    /// Turns groups of 5 bits into bytes; the bits left over must be zeros.
    private func regroup(_ data: UnsafeRawBufferPointer, into key: UnsafeMutableRawBufferPointer) -> Bool {
        var held: UInt32 = 0
        var bits = 0
        var end = 0
        for symbol in data {
            held = (held << 5 | UInt32(values[Int(symbol)])) & 0xfff
            bits += 5
            guard bits >= 8 else { continue }
            bits -= 8
            key[end] = UInt8(truncatingIfNeeded: held >> UInt32(bits))
            end += 1
        }
        return end == key.count && held & ((1 << UInt32(bits)) - 1) == 0
    }

    private var separator: UInt8 { UInt8(ascii: "1") }

    private static func upperCase(_ character: UInt8) -> UInt8 {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(character) ? character - 32 : character
    }
}

extension Bech32 {
    /// Fills the text from its beginning and keeps the checksum of what it wrote.
    private struct Writer {
        let text: UnsafeMutableRawBufferPointer
        let symbols: [UInt8]
        var checksum: Checksum
        private var end = 0

        init(text: UnsafeMutableRawBufferPointer, symbols: [UInt8], checksum: Checksum) {
            self.text = text
            self.symbols = symbols
            self.checksum = checksum
        }

        mutating func write(character: UInt8) {
            text[end] = character
            end += 1
        }

        mutating func write(value: UInt8) {
            checksum.add(value)
            write(character: symbols[Int(value)])
        }
    }

    /// The checksum of BIP 173: a BCH code over GF(32), always computed over the lower-case prefix.
    private struct Checksum {
        private static let generators: [UInt32] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
        private(set) var remainder: UInt32 = 1

        init(prefix: [UInt8]) {
            let lowerCase = prefix.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 + 32 : $0 }
            for byte in lowerCase { add(byte >> 5) }
            add(0)
            for byte in lowerCase { add(byte & 31) }
        }

        mutating func add(_ value: UInt8) {
            let top = remainder >> 25
            remainder = (remainder & 0x1ff_ffff) << 5 ^ UInt32(value)
            for (bit, generator) in Self.generators.enumerated() where top >> UInt32(bit) & 1 == 1 {
                remainder ^= generator
            }
        }

        /// The values that make the checksum come out as 1.
        func closing() -> [UInt8] {
            var closed = self
            for _ in 0..<Bech32.checksumSize { closed.add(0) }
            let wanted = closed.remainder ^ 1
            return (0..<Bech32.checksumSize).map { UInt8(wanted >> UInt32(5 * (Bech32.checksumSize - 1 - $0)) & 31) }
        }
    }
}
