import FuseCore
import FuseCrypto
import FuseEngine
import FusePolicy
import FusePrivacy
import FuseQuery

@testable import FuseEnclave

/// A run over one table as far as the exact numbers of the engine, from which releases are drawn under many seeds: beside the salt
/// the seed is all that is random in a run. Every step is the stage of a real run.
struct WholeRun: Sendable {
    private let enclave: Enclave
    private let authorised: AuthorizedJob
    private let planned: PlannedJob
    private let rows: [ResultRow]
    private let fault: PlantedFault?
    private let measures: Int

    /// - Parameters:
    ///   - table: the rows of trips.
    ///   - fault: what is done wrongly; nil for nothing.
    init(_ job: LossJob, on table: String, _ fault: PlantedFault? = nil) throws {
        let room = try Room()
        let file = room.path("trips.csv")
        try Files.write(table.utf8, to: file)
        try room.ingest(file, terms: LossJob.terms, by: room.cast.fleet)
        enclave = room.enclave
        authorised = try Self.authorised(job, in: room)
        let read = try Job.parse(yaml: job.yaml(delta: job.delta), sql: job.sql, source: "job.yaml")
        let right = try enclave.plan(read, parameters: [:])
        planned = try fault?.planned(right) ?? right
        rows = try fault?.execute(right, enclave) ?? enclave.execute(right, on: enclave.unseal(right), salt: Self.salt)
        self.fault = fault
        measures = job.measures.count
    }

    static let salt = [UInt8](repeating: 7, count: 16)

    private static func authorised(_ job: LossJob, in room: Room) throws -> AuthorizedJob {
        let request = try room.enclave.readRequest(room.request(job.asking(room.cast)))
        let planned = try room.enclave.plan(request.job, parameters: request.parameters)
        let key = try room.enclave.answerKey(of: request, planned)
        switch try room.enclave.decide(on: request, planned, for: key, at: room.enclave.now()) {
        case .deny(let findings): throw UnexpectedRefusal(findings.refusals)
        case .allow(let job): return job
        }
    }

    /// What is released under some seeds.
    func observations(_ seeds: Range<Int>) throws -> [Observation] {
        try seeds.map { number in
            Observation(try releasedRows(Self.seed(number)), of: NeighbourTables.districts, measures: measures)
        }
    }

    private func releasedRows(_ seed: SecretBytes) throws -> [ReleasedRow] {
        guard fault == .reusedSeed else { return try anonymised(rows, seed) }
        return try rows.flatMap { try anonymised([$0], seed) }
    }

    private func anonymised(_ rows: [ResultRow], _ seed: SecretBytes) throws -> [ReleasedRow] {
        try enclave.anonymise(rows, planned, for: authorised, seed: seed).rows
    }

    private static func seed(_ number: Int) -> SecretBytes {
        SecretBytes(count: 32) { room in
            for place in room.indices { room[place] = UInt8(truncatingIfNeeded: place < 8 ? number >> (8 * place) : 3) }
        }
    }
}
