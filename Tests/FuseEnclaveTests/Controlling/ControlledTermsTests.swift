import FuseCore
import FusePrivacy
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave
@testable import FusePolicy

@Suite("Which tables may leave without noise")
struct ControlledTermsTests {
    let room: Room

    init() throws { room = try Room() }

    private static let byDistrict = "SELECT district, count(*) AS n FROM firms GROUP BY district"

    @Test("terms that do not permit it refuse, in writing")
    func notPermitted() throws {
        let refusal = try room.refusal(
            of: room.firms("SELECT district, count(*) AS n FROM trips GROUP BY district", on: "trips"))
        #expect(refusal.rules.contains("art34.consent trips"))
    }

    @Test("terms that permit it and name no budget refuse noise")
    func withoutBudget() throws {
        try room.ingestFirms()
        var asking = Asking(room.cast, .onTrips(Self.byDistrict))
        asking.job.datasets = "firms"
        asking.job.bounds = "{}"
        asking.approvers = []
        #expect(try room.refusal(of: asking).rules.contains("art34.consent firms"))
    }

    @Test("a grade above `general-2` asks for noise")
    func grade() throws {
        let failure = failure { try room.ingestFirms(FirmTable.terms(grade: "general-3")) }
        #expect(failure?.reason.contains("privacy.disclosure.noise") == true)
    }

    @Test(
        "what means nothing without noise is refused in the job",
        arguments: ["epsilon: 1", "delta: 0.1", "mechanism: laplace", "maxGroups: 1", "maxRowsPerGroup: 1"])
    func budget(line: String) throws {
        try room.ingestFirms()
        let failure = failure { _ = try room.run(room.firms(Self.byDistrict, privacy: "  \(line)")) }
        #expect(failure?.reason.contains("means nothing without noise") == true)
    }

    @Test(
        "what cannot be protected as cells is refused before anything is reserved",
        arguments: [
            "SELECT median(staff) AS m FROM firms", "SELECT count(DISTINCT staff) AS m FROM firms",
            "SELECT max(staff) AS m FROM firms",
        ])
    func unprotected(sql: String) throws {
        try room.ingestFirms()
        let refusal = try room.refusal(of: room.firms(sql))
        #expect(refusal.rules == ["art30.fusion -"])
        #expect(try room.vault.auditLog() == 1)
    }

    @Test("sums under cell keys are refused before anything is reserved")
    func sums() throws {
        try room.ingestFirms(
            FirmTable.terms(disclosure: "{ noise: optional, cellKeys: { variance: 3, maximum: 5 } }"))
        let refusal = try room.refusal(of: room.firms("SELECT sum(staff) AS m FROM firms"))
        #expect(refusal.rules == ["art30.fusion -"])
    }

    private static let joined = """
        SELECT f.district, count(DISTINCT f.firm) AS n FROM firms AS f JOIN others AS o ON o.firm = f.firm
        GROUP BY f.district
        """

    @Test("of two bases of rounding their common multiple is taken")
    func commonMultiple() throws {
        try room.ingestFirms()
        try room.ingestFirms(
            FirmTable.terms(
                dataset: "others", disclosure: "{ noise: optional, rounding: { base: 4 } }"), as: "others")
        let rows = try room.answer(room.firms(Self.joined, on: "firms, others")).table.rows
        #expect(rows.count == 4)
        #expect(rows.allSatisfy { Int($0["n"] ?? "").map { $0 % 20 == 0 } ?? false })
    }

    @Test("finishes that have nothing in common refuse")
    func conflict() throws {
        try room.ingestFirms()
        try room.ingestFirms(
            FirmTable.terms(
                dataset: "others", disclosure: "{ noise: optional, cellKeys: { variance: 3, maximum: 5 } }"),
            as: "others")
        let refusal = try room.refusal(of: room.firms(Self.joined, on: "firms, others"))
        #expect(refusal.rules == ["art34.consent firms"])
    }

    @Test("beside noise, counts and sums are rounded with the ends of their intervals")
    func besideNoise() throws {
        try room.ingestFirms(
            FirmTable.terms(
                disclosure: "{ noise: required, rounding: { base: 10 } }",
                budget:
                    "  job: { epsilon: 4, delta: 0.0001 }\n  total: { epsilon: 40, delta: 0.001 }\n  minimumGroup: 10"))
        var asking = Asking(
            room.cast,
            .onTrips("SELECT district, count(*) AS n, sum(staff) AS s, avg(staff) AS m FROM firms GROUP BY 1"))
        asking.job.datasets = "firms"
        asking.job.bounds = "{}"
        asking.approvers = []
        let answer = try room.answer(asking)
        #expect(answer.table.rows.count == 4)
        for row in answer.table.rows {
            for name in ["n", "n_low", "n_high", "s", "s_low", "s_high"] {
                #expect(Int(row[name] ?? "").map { $0 % 10 == 0 } == true, "\(name)")
            }
        }
        let steps = try #require(try answer.predicate(room.trust).privacy).steps
        #expect(steps.contains("counts and sums rounded to 10"))
    }
}
