import FuseCore
import FuseCrypto
import FusePolicy
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// No message shows a value of a row, a literal of a query or a parameter.
@Suite struct MessageTests {
    static let literal = "LITERAL-7319"
    private static let secrets = SmallTables.planted + [literal, "73190"]

    let room: Room

    init() throws { room = try Room() }

    /// Everything that a person would read about a request that is not answered; nothing if it is.
    private func complaints(about asking: Asking) throws -> [String] {
        do {
            guard case .refused(_, let findings) = try room.run(asking) else { return [] }
            return findings.flatMap { [$0.reason.line.en, $0.reason.line.zh] + $0.evidence.values }
        } catch let failure as any FuseFailure {
            return Self.texts(failure)
        }
    }

    private static func texts(_ failure: any FuseFailure) -> [String] {
        [failure.reason, "\(failure)", String(reflecting: failure)]
    }

    private func expectSilent(_ texts: [String], _ location: SourceLocation = #_sourceLocation) {
        for text in texts {
            for secret in Self.secrets { #expect(!text.contains(secret), "\(text)", sourceLocation: location) }
            #expect(!text.contains("\n"), sourceLocation: location)
        }
    }

    private func expectSilent(_ failure: (any FuseFailure)?, _ location: SourceLocation = #_sourceLocation) throws {
        expectSilent(Self.texts(try #require(failure, "it was not refused", sourceLocation: location)), location)
    }

    @Test(arguments: [
        "SELECT count(*) AS n FROM trips WHERE minutes > '\(literal)'",
        "SELECT count(*) AS n FROM trips WHERE note = '\(literal)' AND nothing = 73190",
        "SELECT count(*) AS n FROM trips WHERE no_such_function('\(literal)')",
        "SELECT count(*) AS n FROM trips WHERE 1 / 0 = 73190 AND error('\(literal)') IS NULL",
        "SELECT '\(literal)' AS x, count(*) AS n FROM trips GROUP BY note || '\(literal)'",
        "SELECT count(*) AS n FROM trips WHERE note LIKE '\(literal)%",
        "SELECT note FROM trips WHERE note = '\(literal)'",
        "SELECT count(*) AS n FROM trips LIMIT 73190 OFFSET 73190",
        "SELECT count(*) AS n FROM read_csv('\(literal)')",
        "COPY trips TO '\(literal)'", "SELECT 1; SELECT '\(literal)'",
        "SELECT count(*) AS n FROM trips WHERE minutes = 73190.5::\(literal)",
    ])
    func `a query that cannot be run is refused without a word of its literals or rows`(sql: String) throws {
        let complaints = try complaints(about: Asking(room.cast, .onTrips(sql)))
        #expect(!complaints.isEmpty, "it was not refused")
        expectSilent(complaints)
    }

    @Test(arguments: ["\(literal)", "73190", "0x73190", "'\(literal)'", "\(literal)\n5"])
    func `a parameter that does not fit is refused without repeating it`(value: String) throws {
        var asking = Asking(room.cast)
        asking.parameters["least"] = value
        try expectSilent(failure { _ = try room.run(asking) })
    }

    @Test(arguments: [
        "V1,north,5,a,b\nV2,north,\(literal)\n", "V1,north,5,a\n\(literal),south,6,b,c\n",
        "V1,north,5,\"\(literal),b\n", "V1,north,\(literal),a,b\n",
    ])
    func `a table that cannot be sealed is refused without a word of its rows`(rows: String) throws {
        let table = room.path("trips.csv")
        try Files.write("vehicle,district,minutes,note,remark\n\(rows)".utf8, to: table)
        try expectSilent(
            failure {
                try room.scene.seal(
                    [table], terms: SmallTerms.trips(version: 2), by: room.cast.fleet, into: room.path("sealed"))
            })
        #expect(try !Files.names(in: room.folder.path).contains("sealed"))
    }

    @Test(arguments: [
        "CAST(note AS INTEGER) > 3", "CAST(note AS DATE) > DATE '2026-01-01'", "CAST(note AS BOOLEAN)",
        "minutes % (minutes - minutes) = 1", "minutes / (minutes - minutes) > 1", "minutes * 9223372036854775807 > 1",
    ])
    func `what cannot be computed for a row is no error that tells of the row`(condition: String) throws {
        let sql = "SELECT count(*) AS n FROM trips WHERE \(condition)"
        let asking = Asking(room.cast, .onTrips(sql))
        let complaints = try complaints(about: asking)
        expectSilent(complaints)
        if !complaints.isEmpty { #expect(try room.refusal(of: asking).rules == ["art30.fusion -"]) }
        #expect(try room.spent(on: "trips") == (complaints.isEmpty ? "4" : "0"), "no row was looked at in vain")
    }

    @Test func `a table that is not UTF-8 is refused without a word of its rows`() throws {
        let table = room.path("trips.csv")
        let rows = Array("vehicle,district,minutes,note,remark\nV1,north,5,\(Self.literal),".utf8) + [0xFF, 0xFE, 10]
        try Files.write(rows, to: table)
        try expectSilent(
            failure {
                try room.scene.seal(
                    [table], terms: SmallTerms.trips(version: 2), by: room.cast.fleet, into: room.path("sealed"))
            })
    }

    @Test func `a Parquet file with rubbish in it is refused without a word of it`() throws {
        let table = room.path("trips.parquet")
        try PlainDuckDB.writePlainParquet("SELECT * FROM read_csv('\(room.scene.table("trips"))')", to: table)
        var bytes = try Files.bytes(table)
        for index in bytes.count - 300..<bytes.count - 8 { bytes[index] = UInt8(ascii: "7") }
        try Files.write(bytes, to: table)
        try expectSilent(
            failure {
                try room.scene.seal(
                    [table], terms: SmallTerms.trips(version: 2), by: room.cast.fleet, into: room.path("sealed"))
            })
    }

    @Test func `neither refusals nor receipts hold a value of a row`() throws {
        var asking = Asking(room.cast)
        asking.purpose = "marketing/advertising"
        let refusal = try room.refusal(of: asking)
        let answer = try room.answer(Asking(room.cast))
        for statement in [refusal.file.statement, answer.receipt.statement] {
            let payload = try statement.verified(by: room.trust, type: .inToto).payload
            for secret in SmallTables.planted { #expect(!payload.contains(Array(secret.utf8))) }
            #expect(!payload.contains(Array("V1001".utf8)))
        }
    }
}
