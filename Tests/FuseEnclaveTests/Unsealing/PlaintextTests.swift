import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// Law 1: no plaintext of a sealed dataset is ever written to a disk.
@Suite struct PlaintextTests {
    let room: Room

    init() throws { room = try Room() }

    /// Everything below a folder that shows a planted value, or the beginning of a Parquet file.
    private func leaks(in folder: String) throws -> [String] {
        let marks = (SmallTables.planted + ["PAR1", "V1001", "Borealis"]).map { Array($0.utf8) }
        return try Files.tree(folder).filter { _, bytes in marks.contains { bytes.contains($0) } }.keys.sorted()
    }

    @Test func `the marks are found where plaintext is`() throws {
        #expect(try leaks(in: "\(room.scene.folder)/tables") == ["trips.csv", "vehicles.csv"])
        try PlainDuckDB.writePlainParquet("SELECT 1 AS x", to: room.path("plain.parquet"))
        #expect(try leaks(in: room.folder.path).contains("plain.parquet"))
    }

    @Test func `sealing, taking in and running write no plaintext`() throws {
        let asking = Asking(room.cast)
        _ = try room.answer(asking)
        _ = try room.answer(asking)
        for name in ["trips", "vehicles", "areas"] { #expect(try leaks(in: room.scene.sealed(name)).isEmpty) }
        #expect(try leaks(in: room.vault.path).isEmpty)
    }

    @Test func `the same holds for a Parquet table that is not compressed, in several parts`() throws {
        let tables = [room.path("one.parquet"), room.path("two.parquet")]
        for (table, condition) in zip(tables, ["minutes < 30", "minutes >= 30"]) {
            try PlainDuckDB.writePlainParquet(
                "SELECT * FROM read_csv('\(room.scene.table("trips"))') WHERE \(condition)", to: table)
        }
        let sealed = room.path("sealed")
        try room.scene.seal(tables, terms: SmallTerms.trips(version: 2), by: room.cast.fleet, into: sealed)
        #expect(try room.enclave.ingest(sealed).parts.count == 2)
        let answer = try room.answer(Asking(room.cast))
        #expect(answer.table.rows.count == 3)
        #expect(try leaks(in: sealed).isEmpty)
        #expect(try leaks(in: room.vault.path).isEmpty)
    }

    @Test func `a run that fails half-way writes no plaintext either`() throws {
        let part = try "\(room.vault.dataset(ID("vehicles")).folder)/\(Shipment.payload)"
        var bytes = try Files.bytes(part)
        bytes[bytes.count - 20] ^= 1
        try Files.write(bytes, to: part)
        #expect(failure { _ = try room.run(Asking(room.cast)) } != nil)
        #expect(try leaks(in: room.vault.path).isEmpty)
    }
}
