import FuseCore
import FuseCrypto
import FuseEngine
import FuseFiles
import FuseQuery
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// The sealed memory that a plan's tables become, beside the whole plaintext that only a test looks at.
struct UnsealedPart {
    let memory: SealedMemory
    let plaintext: [UInt8]
    let layout: ParquetLayout
    let columnsRead: Set<String>

    static func all(of planned: PlannedJob, in enclave: Enclave) throws -> [UnsealedPart] {
        let tables = try enclave.unseal(planned)
        return try planned.datasets.flatMap { dataset in
            let places = tables.places[dataset.name] ?? []
            let files = try SealedPartFile.open(all: dataset, with: enclave.vault.keys.party.identity)
            return try zip(files, places).map { file, place in
                let plaintext = try file.read(0..<file.plaintextSize)
                return UnsealedPart(
                    memory: tables.memories[place], plaintext: plaintext,
                    layout: try enclave.engine.duckDB.layout(ofParquet: SealedMemory(plaintext)),
                    columnsRead: Set(planned.plan.columnsRead[dataset.name] ?? []))
            }
        }
    }

    func isUnsealed(_ column: ParquetLayout.Column) throws -> Bool {
        try column.ranges.allSatisfy { try memory.read(at: $0.lowerBound, count: $0.count)[...] == plaintext[$0] }
    }

    func isHole(_ column: ParquetLayout.Column) throws -> Bool {
        try column.ranges.allSatisfy { range in
            try memory.read(at: range.lowerBound, count: range.count).allSatisfy { $0 == 0 }
                && plaintext[range].contains { $0 != 0 }
        }
    }
}

@Suite struct UnsealedColumnTests {
    let room: Room

    init() throws { room = try Room() }

    private func planned(_ asking: Asking) throws -> PlannedJob {
        let request = try room.enclave.readRequest(room.request(asking))
        return try room.enclave.plan(request.job, parameters: request.parameters)
    }

    @Test func `only the columns of the plan are in memory, and the rest of each part is a hole`() throws {
        let parts = try UnsealedPart.all(of: planned(Asking(room.cast)), in: room.enclave)
        #expect(parts.count == 3)
        for part in parts {
            #expect(part.layout.columns.contains { !part.columnsRead.contains($0.name) })
            for column in part.layout.columns {
                if part.columnsRead.contains(column.name) {
                    #expect(try part.isUnsealed(column), "\(column.name)")
                } else {
                    #expect(try part.isHole(column), "\(column.name)")
                }
            }
            #expect(part.memory.size == part.plaintext.count)
        }
    }

    @Test func `a dataset that the query does not read is not unsealed at all`() throws {
        var job = SmallJob.onTrips("SELECT district, count(*) AS trips FROM trips GROUP BY district")
        job.datasets = "trips, vehicles"
        let tables = try room.enclave.unseal(planned(Asking(room.cast, job)))
        #expect(tables.memories.count == 1)
        #expect(try tables.places.keys.map(\.text) == [ID<Dataset>("trips").text])
    }

    @Test func `values of other columns are nowhere in the memory of a part that is not compressed`() throws {
        let table = room.path("trips.parquet")
        try PlainDuckDB.writePlainParquet("SELECT * FROM read_csv('\(room.scene.table("trips"))')", to: table)
        let folder = room.path("sealed")
        try room.scene.seal([table], terms: SmallTerms.trips(version: 2), by: room.cast.fleet, into: folder)
        _ = try room.enclave.ingest(folder)
        let marks = [SmallTables.plantedNote, SmallTables.plantedRemark].map { Array("\($0)-1".utf8) }
        let parts = try UnsealedPart.all(of: planned(Asking(room.cast)), in: room.enclave)
        let trips = try #require(parts.first { $0.columnsRead.contains("minutes") })
        let body = 0..<trips.layout.footer.lowerBound
        let memory = try trips.memory.read(at: 0, count: body.count)
        for mark in marks {
            #expect(trips.plaintext[body].contains(mark))
            #expect(!memory.contains(mark))
        }
    }
}
