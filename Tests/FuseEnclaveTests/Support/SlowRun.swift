import FuseCore
import FuseCrypto
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
    mutating func compute() throws -> [ReleaseFile] {
        let planned = record.planned
        guard planned.noise != nil else {
            let rows = try enclave.execute(planned, on: enclave.unseal(planned), salt: [])
            return try enclave.present(enclave.publish(rows, planned), of: record)
        }
        guard case .reserved(let reservation) = try reserve() else { throw UnexpectedRelease() }
        record.note(reservation)
        let rows = try enclave.execute(
            planned, on: enclave.unseal(planned), salt: GroupSalt.bytes(from: reservation.seed))
        return try enclave.present(
            enclave.anonymise(rows, planned, for: record.job, seed: reservation.seed), of: record)
    }

    func deliver(_ release: [ReleaseFile]) throws -> RunOutcome { try enclave.deliver(release, record) }

    /// Delivers what must be released.
    func answer(_ release: [ReleaseFile]) throws -> Answer {
        switch try deliver(release) {
        case .released(let delivery): return try Answer(delivery, for: asking.recipient ?? asking.party)
        case .refused(_, let findings): throw UnexpectedRefusal(findings.refusals)
        }
    }

    /// Delivers what must be refused.
    func refusal(_ release: [ReleaseFile]) throws -> Refusal {
        guard case .refused(let file, let findings) = try deliver(release) else { throw UnexpectedRelease() }
        return Refusal(file: file, findings: findings)
    }

    /// Delivers what the vault has kept.
    mutating func deliverAgain(_ earlier: EarlierRelease) throws -> Answer {
        record.note(earlier, commitment: NoiseCommitment.digest(of: try room.vault.keys.noiseSeed(for: record.key)))
        switch try enclave.deliverAgain(earlier, record) {
        case .released(let delivery): return try Answer(delivery, for: asking.recipient ?? asking.party)
        case .refused(_, let findings): throw UnexpectedRefusal(findings.refusals)
        }
    }
}

extension Room {
    /// Bytes sealed as the vault seals what it keeps.
    func sealedToItself(_ bytes: [UInt8]) throws -> [UInt8] {
        var sealed = BytesSinkInMemory()
        try AgeEncryptor(to: [vault.keys.card.recipient]).encrypt(BytesSource(bytes), into: &sealed)
        return sealed.bytes
    }
}
