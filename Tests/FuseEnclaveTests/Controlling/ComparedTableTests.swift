import FuseCore
import FusePrivacy
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

@Suite("Tables without noise beside earlier ones")
struct ComparedTableTests {
    let room: Room

    init() throws {
        room = try Room()
        try room.ingestFirms()
    }

    private func counted(where condition: String) -> Asking {
        room.firms("SELECT district, count(*) AS n FROM firms WHERE \(condition) GROUP BY district")
    }

    @Test("a filter that leaves out a few firms is refused after the table with them")
    func filters() throws {
        _ = try room.answer(counted(where: "staff > 0"))
        let refusal = try room.refusal(of: counted(where: "staff > 1"))
        #expect(refusal.rules == ["art34.consent firms"])
        // What was refused did not leave, so that it stands in nobody's way.
        #expect(try room.answer(counted(where: "staff >= 0")).table.rows.count == 4)
    }

    @Test("the same population in other groups may follow")
    func otherGroups() throws {
        _ = try room.answer(room.firms("SELECT district, count(*) AS n FROM firms GROUP BY district"))
        _ = try room.answer(room.firms("SELECT industry, count(*) AS n FROM firms GROUP BY industry"))
        _ = try room.answer(room.firms("SELECT count(*) AS n, sum(revenue) AS r FROM firms"))
    }

    @Test("what was refused is refused again, and the first table is still given")
    func steady() throws {
        let first = try room.answer(counted(where: "staff > 0"))
        _ = try room.refusal(of: counted(where: "staff > 1"))
        _ = try room.refusal(of: counted(where: "staff > 1"))
        #expect(try room.answer(counted(where: "staff > 0")).csv == first.csv)
    }

    @Test("margins over a few firms less are refused")
    func margins() throws {
        _ = try room.answer(
            room.firms("SELECT district, industry, count(*) AS n FROM firms GROUP BY district, industry"))
        let refusal = try room.refusal(
            of: room.firms(
                "SELECT district, count(*) AS n FROM firms WHERE NOT (industry = 'retail' AND staff = 7) GROUP BY district"
            ))
        #expect(refusal.rules == ["art34.consent firms"])
    }
}
