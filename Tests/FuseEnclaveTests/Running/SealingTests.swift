import FuseCore
import FuseCrypto
import FuseEngine
import FuseFiles
import FusePolicy
import FuseReceipts
import Testing

@testable import FuseEnclave

@Suite struct SealingTests {
    let room: Room

    init() throws { room = try Room() }

    private func seal(_ tables: [String], terms: String = SmallTerms.trips(version: 2), to card: PartyCard? = nil)
        throws
    {
        try room.scene.seal(tables, terms: terms, by: room.cast.fleet, to: card, into: room.path("sealed"))
    }

    private func file(_ name: String, _ bytes: some Collection<UInt8>) throws -> String {
        try Files.write(bytes, to: room.path(name))
        return room.path(name)
    }

    @Test func `a sealed dataset is a manifest and parts, each as its digest says`() throws {
        let folder = room.scene.sealed("trips")
        #expect(try Files.names(in: folder) == ["manifest.json", "part-00000.parquet.age"])
        let manifest = try Envelope(fileBytes: Files.bytes("\(folder)/manifest.json"))
            .verified(by: room.trust, as: ManifestStatement.self).content
        let part = try Files.bytes("\(folder)/part-00000.parquet.age")
        #expect(manifest.parts[0].digest == SHA256.digest(of: part) && manifest.parts[0].size == part.count)
        #expect(manifest.terms == SmallTerms.trips())
        #expect(manifest.schema.map(\.name) == ["vehicle", "district", "minutes", "note", "remark"])
        #expect(String(decoding: part.prefix(21), as: UTF8.self) == "age-encryption.org/v1")
    }

    @Test func `nothing is sealed to a party that is no enclave`() throws {
        let card = room.cast.planner.card
        #expect(throws: EnclaveError(.table, "")) { try seal([room.scene.table("trips")], to: card) }
    }

    @Test func `a table of two kinds of files, and a file that only looks like Parquet, are refused`() throws {
        let parquet = room.path("trips.parquet")
        try PlainDuckDB.writePlainParquet("SELECT * FROM read_csv('\(room.scene.table("trips"))')", to: parquet)
        #expect(throws: EnclaveError(.table, "")) { try seal([room.scene.table("trips"), parquet]) }
        let fake = try file("fake.parquet", Array("vehicle,district\n".utf8))
        #expect(throws: EnclaveError(.table, "")) { try seal([fake]) }
        let cut = try file("cut.parquet", Files.bytes(parquet).dropLast(9))
        #expect(throws: EngineError.self) { try seal([cut]) }
        #expect(try !Files.names(in: room.folder.path).contains("sealed"))
    }

    @Test(arguments: [
        ("minutes:", "minuten:"), ("minutes: { uses: [filter, count, sum, mean]", "note2: { uses: [sum]"),
        ("dataset: trips", "dataset: Trips"), ("class: non-public", "class: secret"), ("total:", "totals:"),
    ])
    func `terms that are malformed or do not fit the table are refused`(old: String, new: String) throws {
        let terms = SmallTerms.trips(version: 2).replacing(old, with: new)
        #expect(throws: PolicyError.self) { try seal([room.scene.table("trips")], terms: terms) }
        #expect(try !Files.names(in: room.folder.path).contains("sealed"))
    }

    @Test func `a link or a missing table is refused, and a folder that exists is left alone`() throws {
        try Files.link(room.path("link.csv"), to: room.scene.table("trips"))
        #expect(throws: FileError.self) { try seal([room.path("link.csv")]) }
        #expect(throws: FileError.self) { try seal([room.path("missing.csv")]) }
        try Files.makeFolder(room.path("sealed"))
        #expect(throws: FileError.self) { try seal([room.scene.table("trips")]) }
        #expect(try Files.names(in: room.path("sealed")).isEmpty)
    }
}
