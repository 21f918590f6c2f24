import FuseCore
import FusePrivacy
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

@Suite("A table without noise")
struct ControlledTableTests {
    let room: Room

    init() throws { room = try Room() }

    private static let byBoth = """
        SELECT district, industry, count(DISTINCT firm) AS firms, sum(revenue) AS revenue, avg(staff) AS staff
        FROM firms GROUP BY CUBE (district, industry)
        """

    @Test("small cells are suppressed with as many others as nobody can reckon them from")
    func suppression() throws {
        try room.ingestFirms()
        let answer = try room.answer(room.firms(Self.byBoth))
        let rows = answer.table.rows
        #expect(rows.count == 25)
        let hidden = rows.filter { $0["firms"] == "" }
        #expect(hidden.contains { $0["district"] == "north" && $0["industry"] == "fishing" })
        // One alone in its row and its column would follow from both totals.
        #expect(hidden.count >= 4)
        #expect(hidden.allSatisfy { $0["revenue"] == "" && $0["staff_low"] == "" })
        let total = try #require(rows.first { $0["district"] == "" && $0["industry"] == "" })
        #expect(total["firms"] == "\((FirmTable.total + 2) / 5 * 5)")
    }

    @Test("published values are multiples of the base, and exact ones lie in their intervals")
    func rounding() throws {
        try room.ingestFirms()
        let rows = try room.answer(room.firms(Self.byBoth)).table.rows
        var shown = 0
        for (d, district) in FirmTable.districts.enumerated() {
            for (i, industry) in FirmTable.industries.enumerated() {
                let row = try #require(rows.first { $0["district"] == district && $0["industry"] == industry })
                guard let firms = Int(row["firms"] ?? ""), let low = Int(row["firms_low"] ?? ""),
                    let high = Int(row["firms_high"] ?? "")
                else { continue }
                shown += 1
                #expect(firms % 5 == 0)
                #expect((low...high).contains(FirmTable.firms(d, i)))
            }
        }
        #expect(shown >= 8)
    }

    @Test("the receipt names rules and steps, and claims no privacy budget")
    func receipt() throws {
        try room.ingestFirms()
        let answer = try room.answer(room.firms(Self.byBoth))
        let privacy = try #require(try answer.predicate(room.trust).privacy)
        #expect(privacy.mechanism == "disclosure-control")
        #expect(privacy.epsilon == nil && privacy.delta == nil && privacy.maxGroups == nil)
        #expect(privacy.minimumGroup == 10)
        #expect(
            privacy.control == [
                "minimumGroup": "10", "dominance": "2 largest above 90%", "percentRule": "10%", "zeroCells": "shown",
                "fullCells": "shown", "protection": "10%", "finish": "rounded to 5, nearest",
            ])
        #expect(
            privacy.steps == [
                "rows without a unit left out", "sensitive cells suppressed",
                "further cells suppressed until exact bounds protect the sensitive ones",
                "values rounded to the nearest multiple of 5", "compared with earlier tables",
                "calculations, having, order and limit on released values",
            ])
        #expect(!answer.isCharged)
        #expect(try room.spent(on: "firms") == "0")
    }

    @Test("the same table for another party is the same, byte for byte")
    func again() throws {
        try room.ingestFirms(
            FirmTable.terms(disclosure: "{ noise: optional, rounding: { base: 5, method: random } }"))
        let first = try room.answer(room.firms(Self.byBoth))
        var other = room.firms(Self.byBoth)
        other.party = room.cast.tester
        #expect(try room.answer(other).files == first.files)
    }

    @Test("random rounding keeps parts and totals together in a two-way table")
    func controlledRounding() throws {
        try room.ingestFirms(
            FirmTable.terms(
                disclosure: "{ noise: optional, dominance: none, percentRule: none, "
                    + "rounding: { base: 5, method: random } }"))
        let sql = "SELECT district, count(*) AS firms FROM firms WHERE industry <> 'fishing' GROUP BY ROLLUP (district)"
        let rows = try room.answer(room.firms(sql)).table.rows
        let numbers = try rows.map { row in
            (district: row["district"] ?? "", firms: try #require(Int(row["firms"] ?? "")))
        }
        let parts = numbers.filter { !$0.district.isEmpty }
        #expect(parts.count == 4 && numbers.count == 5)
        #expect(numbers.first { $0.district.isEmpty }?.firms == parts.reduce(0) { $0 + $1.firms })
    }

    @Test("the same cell deviates by the same in every table that has it")
    func cellKeys() throws {
        try room.ingestFirms(
            FirmTable.terms(disclosure: "{ noise: optional, cellKeys: { variance: 3, maximum: 5 } }"))
        let whole = try room.answer(room.firms("SELECT district, count(*) AS n FROM firms GROUP BY ROLLUP (district)"))
        let parts = try room.answer(room.firms("SELECT district, count(*) AS n FROM firms GROUP BY district"))
        for row in parts.table.rows {
            #expect(whole.table.rows.contains(row))
        }
        #expect(parts.table.rows.count == 4)
    }

    @Test("a table over no rows at all has its total")
    func empty() throws {
        try room.ingestFirms()
        let answer = try room.answer(room.firms("SELECT count(*) AS n FROM firms WHERE district = 'nowhere'"))
        #expect(answer.table.rows.map { $0["n"] } == ["0"])
    }

    @Test("a measure under a filter is protected by who contributes to it")
    func filtered() throws {
        try room.ingestFirms()
        let sql = """
            SELECT district, count(*) AS n, count(*) FILTER (WHERE staff = 1) AS alone FROM firms GROUP BY district
            """
        let rows = try room.answer(room.firms(sql)).table.rows
        #expect(rows.count == 4)
        #expect(rows.allSatisfy { $0["alone"] == "" })
    }
}
