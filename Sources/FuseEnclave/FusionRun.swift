import FuseCore
import FuseCrypto
import FuseEngine
public import FusePolicy
import FusePrivacy
import FuseQuery
public import FuseReceipts
import FuseVault

/// What a run ends with; either is signed and in the log before anyone sees it.
public enum RunOutcome: Sendable {
    /// The answer, sealed to its recipient, and its receipt.
    case released(Delivery)
    /// The refusal, with every reason.
    case refused(ReceiptFile, [FusePolicy.Finding])
}

/// An answer on its way to its recipient.
public struct Delivery: Sendable {
    /// The files of the release, each sealed to the recipient: `release.csv`, `release.parquet` and `release.html`. An answer
    /// that an earlier version gave first has its CSV alone.
    public let files: [SealedReleaseFile]
    /// Its receipt with the log's proof.
    public let receipt: ReceiptFile
    /// Whether the budget was charged for this request.
    public let isCharged: Bool
    /// What every rule found about every dataset.
    public let findings: [FusePolicy.Finding]
    /// The certificates of keys that were erased with the release, as the terms ask.
    public let certificates: [ReceiptFile]
}

extension Enclave {
    /// Runs a request from its signature to its receipt, one stage after the other.
    ///
    /// - Parameters:
    ///   - file: the signed request.
    ///   - entering: told when a stage begins.
    /// - Returns: the sealed answer with its receipt, or the refusal.
    /// - Throws: any module's failure; nothing was released then, and what was charged stays charged for this answer.
    public func run(_ file: [UInt8], entering: (RunStage) -> Void = { _ in }) throws -> RunOutcome {
        _ = try eraseEndedGrants()
        let request = try readRequest(file)
        if let refusal = try refuseStranger(request) { return refusal }
        entering(.plan)
        let planned: PlannedJob
        do {
            planned = try plan(request.job, parameters: request.parameters)
        } catch let failure as any FuseFailure where failure.kind == .badInput {
            return try refuseUnplanned(request, because: failure)
        }
        let key = try answerKey(of: request, planned)
        entering(.decide)
        let decidedAt = now()
        switch try decide(on: request, planned, for: key, at: decidedAt) {
        case .deny(let findings): return try refuse(request, inputs: planned.inputs, findings, at: decidedAt)
        case .allow(let job):
            let record = RunRecord(
                request: request, planned: planned, key: key, job: job, decidedAt: decidedAt)
            try requireLoggable(record)
            return try planned.plan.unit == nil ? publish(record, entering) : anonymise(record, entering)
        }
    }

    /// A plan on public datasets alone: nobody is charged, and the numbers are exact.
    private func publish(_ record: RunRecord, _ entering: (RunStage) -> Void) throws -> RunOutcome {
        let tables = try unseal(record.planned, entering)
        let rows = try alike { try execute(record.planned, on: tables, salt: []) }
        let files = try present(publish(rows, record.planned), of: record)
        entering(.deliver)
        return try deliver(files, record)
    }

    /// A plan on private datasets: paid for once, and released through the anonymiser only.
    private func anonymise(_ record: RunRecord, _ entering: (RunStage) -> Void) throws -> RunOutcome {
        var record = record
        entering(.reserve)
        switch try reserve(record.job, record.planned, for: record.request, record.key) {
        case .exceeds: return try refuseOvertaken(record.request, record.planned, record.key)
        case .released(let earlier, let commitment):
            record.note(earlier, commitment: commitment)
            entering(.deliver)
            return try deliverAgain(earlier, record)
        case .reserved(let reservation):
            record.note(reservation)
            let seed = reservation.seed
            guard let rules = record.planned.control else {
                let release = try addNoise(record, seed: seed, entering)
                let files = try present(release, of: record)
                entering(.deliver)
                return try deliver(files, record)
            }
            let controlled = try withoutNoise(record, by: rules, seed: seed, entering)
            let files = try present(controlled.release, of: record)
            entering(.deliver)
            return try deliver(files, record, telling: controlled.table)
        }
    }

    private func addNoise(_ record: RunRecord, seed: SecretBytes, _ entering: (RunStage) -> Void) throws -> Release {
        let tables = try unseal(record.planned, entering)
        let salt = try GroupSalt.bytes(from: seed)
        let rows = try alike { try execute(record.planned, on: tables, salt: salt) }
        entering(.anonymise)
        return try anonymise(rows, record.planned, for: record.job, seed: seed)
    }

    private func withoutNoise(
        _ record: RunRecord, by rules: DisclosureRules, seed: SecretBytes, _ entering: (RunStage) -> Void
    ) throws -> ControlledRelease {
        let tables = try unseal(record.planned, entering)
        let rows = try alike { try executeByUnit(record.planned, on: tables) }
        entering(.anonymise)
        return try control(rows, record.planned, by: rules, for: record.job, seed: seed)
    }

    private func unseal(_ planned: PlannedJob, _ entering: (RunStage) -> Void) throws -> UnsealedTables {
        entering(.unseal)
        let tables = try unseal(planned)
        entering(.execute)
        return tables
    }

    /// Which limit or computation failed could depend on a row, so all failures look alike (law: errors carry nothing).
    func alike<Result>(_ asking: () throws -> Result) throws -> Result {
        do {
            return try asking()
        } catch let failure as EngineError where failure.code != .sandboxUnavailable {
            throw EnclaveError(
                .engine, "the `engine` could not complete the run; nothing was released, and asking again costs no more"
            )
        }
    }
}
