import BigInt

/// The form in which a table is kept: a version, the kinds, and the cells with their units in ascending order. Numbers are in base 128, the
/// least digits first, with the sign in the lowest bit.
extension DisclosedTable {
    private static let version: UInt8 = 1

    /// The table in its one form.
    public var bytes: [UInt8] {
        var bytes = [Self.version]
        Self.append(BigInt(kinds.count), to: &bytes)
        bytes += kinds.map(\.rawValue)
        Self.append(BigInt(cells.count), to: &bytes)
        for cell in cells {
            Self.append(BigInt(cell.contributions.count), to: &bytes)
            for (unit, values) in cell.contributions.sorted(by: { $0.key.bits < $1.key.bits }) {
                bytes += (0..<8).map { UInt8(truncatingIfNeeded: unit.bits >> (8 * $0)) }
                for value in values { Self.append(value, to: &bytes) }
            }
        }
        return bytes
    }

    private static func append(_ number: BigInt, to bytes: inout [UInt8]) {
        var rest = number.magnitude << 1 | (number.signum() < 0 ? 1 : 0)
        while rest > 127 {
            bytes.append(UInt8(truncatingIfNeeded: rest.words[0]) | 128)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest.words.first ?? 0))
    }

    /// Reads a table.
    ///
    /// - Parameter bytes: what `bytes` gave.
    /// - Throws: `PrivacyError` with code `malformedTable` if they are not the one form of a table.
    public init(bytes: [UInt8]) throws(PrivacyError) {
        var reader = TableReader(bytes: bytes[...])
        guard let table = reader.table(version: Self.version), table.bytes == bytes else {
            throw .cellTable("a kept `table` is damaged; restore the vault from a backup")
        }
        self = table
    }
}

/// Reads the parts of a table; nil for what is cut off or out of range.
private struct TableReader {
    var bytes: ArraySlice<UInt8>

    mutating func table(version: UInt8) -> DisclosedTable? {
        guard bytes.popFirst() == version, let count = length(), let kinds = many(count, { $0.kind() }),
            let cellCount = length(), let cells = many(cellCount, { $0.cell(kinds.count) }), bytes.isEmpty
        else { return nil }
        return DisclosedTable(kinds: kinds, cells: cells)
    }

    private mutating func many<Part>(_ count: Int, _ read: (inout TableReader) -> Part?) -> [Part]? {
        var parts: [Part] = []
        for _ in 0..<count {
            guard let part = read(&self) else { return nil }
            parts.append(part)
        }
        return parts
    }

    private mutating func kind() -> DisclosedTable.Kind? { bytes.popFirst().flatMap(DisclosedTable.Kind.init) }

    private mutating func cell(_ quantities: Int) -> DisclosedCell? {
        guard let count = length() else { return nil }
        var contributions: [RecordKey: [BigInt]] = [:]
        for _ in 0..<count {
            guard let unit = unit(), let values = many(quantities, { $0.number() }) else { return nil }
            contributions[unit] = values
        }
        return DisclosedCell(contributions: contributions)
    }

    private mutating func unit() -> RecordKey? {
        guard bytes.count >= 8 else { return nil }
        let bits = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        bytes.removeFirst(8)
        return RecordKey(bits)
    }

    /// No more parts than there are bytes left.
    private mutating func length() -> Int? {
        guard let number = number(), let length = Int(exactly: number), (0...bytes.count).contains(length) else {
            return nil
        }
        return length
    }

    private mutating func number() -> BigInt? {
        var (magnitude, shift) = (BigUInt(0), 0)
        while let byte = bytes.popFirst(), shift < 700 {
            magnitude |= BigUInt(byte & 127) << shift
            shift += 7
            if byte < 128 {
                return BigInt(sign: magnitude & 1 == 1 ? .minus : .plus, magnitude: magnitude >> 1)
            }
        }
        return nil
    }
}
