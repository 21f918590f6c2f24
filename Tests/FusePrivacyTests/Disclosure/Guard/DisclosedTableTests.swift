import BigInt
import Testing

@testable import FusePrivacy

@Suite("How a table is kept")
struct DisclosedTableTests {
    private static var table: DisclosedTable {
        let numbers: [BigInt] = [0, 1, -1, 63, -64, 64, 1 << 40, -(1 << 90)]
        let contributions = Dictionary(
            uniqueKeysWithValues: numbers.enumerated().map {
                (RecordKey(UInt64($0.offset) << 60 | 5), [1, $0.element, 2])
            })
        return DisclosedTable(
            kinds: [.units, .sums, .counts],
            cells: [DisclosedCell(contributions: contributions), DisclosedCell(contributions: [:])])
    }

    @Test("a table comes back as it was")
    func roundTrip() throws {
        let (table, read) = (Self.table, try DisclosedTable(bytes: Self.table.bytes))
        #expect(read.kinds == table.kinds)
        #expect(read.cells.map(\.contributions) == table.cells.map(\.contributions))
    }

    @Test("no part of a table is a table")
    func truncations() {
        let bytes = Self.table.bytes
        for count in bytes.indices {
            #expect(throws: PrivacyError.self) { try DisclosedTable(bytes: Array(bytes.prefix(count))) }
        }
        #expect(throws: PrivacyError.self) { try DisclosedTable(bytes: bytes + [0]) }
    }

    @Test("a changed byte is another table, or none")
    func flips() {
        let bytes = Self.table.bytes
        for index in bytes.indices {
            for flip in [UInt8(1), 2, 64, 128, 255] {
                var changed = bytes
                changed[index] ^= flip
                guard let read = try? DisclosedTable(bytes: changed) else { continue }
                #expect(read.bytes == changed && changed != bytes)
            }
        }
    }
}
