import FuseCore
import FusePolicy
import FusePrivacy
import FuseReceipts
import FuseVault

@testable import FuseEnclave

/// A run that a test takes through its stages by hand, so that something can happen between them.
struct SlowRun {
    private let room: Room
    private let asking: Asking
    private var record: RunRecord
    private var enclave: Enclave { room.enclave }

    /// Reads, plans and decides what must be allowed.
    init(_ room: Room, _ asking: Asking) throws {
        (self.room, self.asking) = (room, asking)
        let enclave = room.enclave
        let request = try enclave.readRequest(room.request(asking))
        let planned = try enclave.plan(request.job, parameters: request.parameters)
        let key = try enclave.answerKey(of: request, planned)
        let decided = try enclave.decide(on: request, planned, for: key, at: enclave.now())
        switch decided {
        case .deny(let findings): throw UnexpectedRefusal(findings.refusals)
        case .allow(let job):
            record = RunRecord(request: request, planned: planned, key: key, job: job, decidedAt: enclave.now())
        }
    }

    /// Charges the budget.
    func reserve() throws -> ReserveOutcome {
        try enclave.reserve(record.job, record.planned, for: record.request, record.key)
    }

    /// Does everything up to the release that waits for its receipt.
    mutating func compute() throws -> [UInt8] {
        let planned = record.planned
        guard planned.noise != nil else {
            let rows = try enclave.execute(planned, on: enclave.unseal(planned), salt: [])
            return try enclave.publish(rows, planned).csv(planned.plan.headings)
        }
        guard case .reserved(let reservation) = try reserve() else { throw UnexpectedRelease() }
        record.note(reservation)
        let rows = try enclave.execute(
            planned, on: enclave.unseal(planned), salt: GroupSalt.bytes(from: reservation.seed))
        return try enclave.anonymise(rows, planned, for: record.job, seed: reservation.seed)
            .csv(planned.plan.headings)
    }

    func deliver(_ release: [UInt8]) throws -> RunOutcome { try enclave.deliver(release, record) }

    /// Delivers what must be released.
    func answer(_ release: [UInt8]) throws -> Answer {
        switch try deliver(release) {
        case .released(let delivery): return try Answer(delivery, for: asking.recipient ?? asking.party)
        case .refused(_, let findings): throw UnexpectedRefusal(findings.refusals)
        }
    }

    /// Delivers what must be refused.
    func refusal(_ release: [UInt8]) throws -> Refusal {
        guard case .refused(let file, let findings) = try deliver(release) else { throw UnexpectedRelease() }
        return Refusal(file: file, findings: findings)
    }
}
