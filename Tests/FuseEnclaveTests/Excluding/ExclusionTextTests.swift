import FuseCore
import FuseQuery
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// A list whose lines name nobody for their form alone is refused, and the message says where.
@Suite struct ExclusionTextTests {
    private static let faults: [(text: String, place: String)] = [
        ("", "is empty and"), ("\n", "line 1 "), ("V1\n\nV2\n", "line 2 "), ("V1\n\n", "line 2 "),
        ("V1\r\nV2\r\n", "line 1 "), ("V1\nV2\r", "line 2 "), ("V1 \n", "line 1 "), ("V1\n V2\n", "line 2 "),
        ("V1\nV2\u{A0}\n", "line 2 "), ("V1\nV2\u{3000}", "line 2 "), ("V1\n\t\n", "line 2 "), ("V\t1\n", "line 1 "),
        ("V1\nV\u{0}2\n", "line 2 "), ("V1\nV2\u{85}\n", "line 2 "), ("V\u{2028}1\n", "line 1 "),
        ("\u{FEFF}V1\n", "byte order mark"),
    ]

    @Test(arguments: faults)
    func `a line that would name nobody is refused with its number, and never repeated`(
        text: String, place: String
    ) throws {
        let refusal = try #require(failure { try ExclusionText.check(Array(text.utf8)) })
        #expect(refusal as? EnclaveError == EnclaveError(.filing, ""))
        #expect(refusal.reason.contains(place) && !refusal.reason.contains("V1") && !refusal.reason.contains("\n"))
    }

    @Test(arguments: ["V1", "V1\n", "V1\nV2\n", "厦 门\nV2", "1;DROP\n"])
    func `one unit a line is a list, with or without a last line feed`(text: String) throws {
        try ExclusionText.check(Array(text.utf8))
        try ExclusionText.check(Array(text.utf8), as: .text)
    }

    @Test func `bytes that are not UTF-8 are no list`() {
        #expect(throws: EnclaveError(.filing, "")) { try ExclusionText.check([0x56, 0xFF, 0x0A]) }
    }

    private static let integer = ColumnType.integer(bits: 16, signed: true)
    private static let natural = ColumnType.integer(bits: 8, signed: false)
    private static let decimal = ColumnType.decimal(precision: 5, scale: 2)

    @Test(arguments: [
        (integer, "-32768\n32767\n0\n"), (natural, "0\n255"), (decimal, "999.99\n-0.5\n7\n1.10\n"),
        (.date, "2026-11-23\n1999-01-01\n"),
    ])
    func `values of the unit's column are a list`(type: ColumnType, text: String) throws {
        try ExclusionText.check(Array(text.utf8), as: type)
    }

    @Test(arguments: [
        (integer, "32768"), (integer, "-32769"), (integer, "V1000"), (integer, "1.0"), (integer, "+1"), (integer, "01"),
        (natural, "-1"), (natural, "256"), (decimal, "1000"), (decimal, "0.001"), (decimal, "1e2"), (decimal, ".5"),
        (decimal, "x"), (.date, "23.11.2026"), (.date, "2026-02-30"), (.date, "2026-11-23 00:00:00"),
    ])
    func `a line that is no value of the unit's column is refused`(type: ColumnType, line: String) throws {
        let good = type == .date ? "2026-11-23" : "7"
        let refusal = failure { try ExclusionText.check(Array("\(good)\n\(line)\n".utf8), as: type) }
        #expect(refusal as? EnclaveError == EnclaveError(.filing, ""))
        #expect(refusal?.reason.hasPrefix("line 2 ") == true)
    }

    @Test func `a list that is handed in is checked against the column that is in force`() throws {
        let room = try Room()
        let table = room.path("numbered.csv")
        let numbered = SmallTables.trips.split(separator: "\n").map { $0.hasPrefix("V") ? $0.dropFirst() : $0 }
        try Files.write(numbered.map { "\($0)\n" }.joined().utf8, to: table)
        try room.ingestTrips("", "", table: table)
        for text in ["V1000\n", "1000\r\n", ""] {
            let (statement, sealed) = try room.exclusion(text: Array(text.utf8), by: room.cast.fleet)
            let refusal = failure { try room.submit(statement, by: room.cast.fleet, attachment: sealed) }
            #expect(refusal as? EnclaveError == EnclaveError(.filing, ""))
        }
        #expect(try room.vault.filings().isEmpty)
        let before = try room.answer(Asking.trips(room.cast)).csv
        try room.exclude(["1000"])
        #expect(try room.answer(Asking.trips(room.cast)).csv != before)
    }
}
