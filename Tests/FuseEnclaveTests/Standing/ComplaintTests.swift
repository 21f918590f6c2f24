import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// Article 61: a complaint about a receipt is followed, and stops its job once it was found right.
@Suite struct ComplaintTests {
    let room: Room
    let complaint: Submission

    init() throws {
        room = try Room()
        let receipt = try room.answer(Asking(room.cast)).receipt.statement.digest
        complaint = try room.submit(
            Stated.complaint(about: receipt, by: room.cast.survey), by: room.cast.survey)
    }

    @Test(arguments: [nil, OutcomeStatement.Outcome.dismissed, .settled])
    func `a complaint that does not stand is on record, and the job goes on`(
        outcome: OutcomeStatement.Outcome?
    ) throws {
        if let outcome { try room.decide(complaint.statement, outcome, by: room.cast.city) }
        let receipt = try room.answer(Asking(room.cast)).predicate(room.trust)
        for dataset in ["trips", "vehicles", "areas"] {
            let evidence = receipt.finding("art61.complaint", dataset)?.evidence["complaints"]
            #expect(evidence == "\(complaint.statement) \(outcome?.rawValue ?? "pending")")
        }
    }

    @Test func `one that was upheld stops the job on each of its datasets until it is settled`() throws {
        try room.decide(complaint.statement, .upheld, by: room.cast.city)
        let refusal = try room.refusal(of: Asking(room.cast))
        #expect(
            refusal.rules == ["art61.complaint trips", "art61.complaint vehicles", "art61.complaint areas"])
        #expect(try room.isVerified(refusal.file))
        try room.decide(complaint.statement, .settled, by: room.cast.city)
        _ = try room.answer(Asking(room.cast))
    }

    @Test func `the record of its outcome names the same datasets and receipts`() throws {
        let outcome = try room.decide(complaint.statement, .dismissed, by: room.cast.city)
        #expect(outcome.datasets == complaint.datasets && outcome.receipts == complaint.receipts)
        let report = ReceiptVerifier(trust: try room.trust).verify(outcome.record.fileBytes)
        guard case .case(let record)? = report.statement?.predicate else {
            Issue.record("the record is none of a case")
            return
        }
        #expect(record.datasets.map(\.text) == ["areas", "trips", "vehicles"] && record.receipts == [1])
    }

    @Test func `another job on the same data is not touched by it`() throws {
        try room.decide(complaint.statement, .upheld, by: room.cast.city)
        _ = try room.answer(Asking.trips(room.cast))
    }

    @Test func `the complaint names the datasets and receipts that are concerned`() throws {
        #expect(complaint.datasets.map(\.text) == ["areas", "trips", "vehicles"])
        #expect(complaint.receipts == [1])
    }
}
