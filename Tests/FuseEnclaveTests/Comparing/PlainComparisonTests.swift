import Foundation
import Testing

@testable import FuseEnclave

/// With noise off and bounds wide, Fusebox and plain DuckDB must agree on real data: counts and sums exactly, means to the
/// four digits after the point that a release gives of a mean of whole numbers.
@Suite(.serialized) struct PlainComparisonTests {
    let scene: FlightScene

    init() throws { scene = try FlightScene.shared.get() }

    @Test func `the numbers of the main job are those of plain DuckDB`() throws {
        let yaml = FlightScene.widened(try ProjectRoot.text("Jobs/delay-by-manufacturer/job.yaml"))
        let sql = try ProjectRoot.text("Jobs/delay-by-manufacturer/query.sql")
        let plain = try FlightScene.plainAnswer(sql.replacing(/\$[a-z]+/, with: "5"))
        #expect(plain.rows.count >= 35)
        try expectSame(scene.answer(yaml: yaml, sql: sql), plain)
    }

    @Test(arguments: [
        "SELECT origin, count(*) AS flights, count(DISTINCT tailnum) AS aircraft, sum(distance) AS miles, "
            + "avg(arr_delay) AS delay, count(dep_delay) AS departed FROM flights WHERE WHERE_UNIT GROUP BY origin ORDER BY origin",
        "SELECT carrier, month, count(*) AS flights, avg(dep_delay) AS delay FROM flights WHERE WHERE_UNIT AND "
            + "dep_delay > 15 GROUP BY carrier, month ORDER BY carrier, month",
        "SELECT count(*) AS flights, avg(distance) AS miles FROM flights WHERE WHERE_UNIT AND dest IN ('BOS', 'LAX')",
    ])
    func `the same holds for other queries, where rows without an aircraft are left out`(sql: String) throws {
        let plain = try FlightScene.plainAnswer(sql.replacing("WHERE_UNIT", with: "tailnum IS NOT NULL"))
        let ours = try scene.answer(yaml: FlightScene.job(), sql: sql.replacing("WHERE_UNIT", with: "TRUE"))
        try expectSame(ours, plain)
    }

    private func expectSame(_ ours: PlainTable, _ plain: PlainTable) throws {
        #expect(ours.rows.count == plain.rows.count)
        for name in plain.columns {
            let isMean = plain.column(name).contains { $0.contains(".") }
            if isMean {
                for (mine, theirs) in zip(ours.column(name), plain.column(name)) {
                    #expect(try Self.agree(mine, theirs), "\(name): \(mine) and \(theirs)")
                }
            } else {
                #expect(ours.column(name) == plain.column(name), "\(name)")
            }
            guard ours.columns.contains("\(name)_low") else { continue }
            #expect(ours.column("\(name)_low") == ours.column(name))
            #expect(ours.column("\(name)_high") == ours.column(name))
        }
    }

    /// Half of the fourth digit after the point, and room for the rounding of a double.
    private static func agree(_ mine: String, _ theirs: String) throws -> Bool {
        if mine.isEmpty || theirs.isEmpty { return mine == theirs }
        let (mine, theirs) = (try #require(Double(mine)), try #require(Double(theirs)))
        return abs(mine - theirs) <= 0.000_05 + 1e-9
    }
}
