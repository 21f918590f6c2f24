import FuseCore
import FuseCrypto
import FuseFiles
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// A second version of `trips`, sealed and not yet taken in, for attacks on its way to the enclave.
struct Shipment {
    static let part = "part-00000.parquet.age"
    /// The same part as the vault keeps it: without its header.
    static let payload = "\(part)\(SealedPartFile.payloadSuffix)"

    let room: Room
    let folder: String
    private let before: [String: [UInt8]]

    init(_ room: Room, to card: PartyCard? = nil) throws {
        self.room = room
        folder = room.path("shipment")
        try room.scene.seal(
            [room.scene.table("trips")], terms: SmallTerms.trips(version: 2), by: room.cast.fleet, to: card,
            into: folder)
        before = try Files.tree("\(room.vault.path)/datasets")
    }

    var manifest: ManifestStatement {
        get throws {
            try Envelope(fileBytes: Files.bytes("\(folder)/manifest.json"))
                .verified(by: room.trust, as: ManifestStatement.self).content
        }
    }

    func sign(_ payload: [UInt8], by actor: Actor? = nil) throws {
        let signer = (actor ?? room.cast.fleet).keys.signingKey
        try Files.write(
            Envelope.sign(payload: payload, type: .manifest, by: signer).fileBytes, to: "\(folder)/manifest.json")
    }

    /// Signs the manifest again with some text in it replaced.
    func rewrite(_ old: String, as new: String, by actor: Actor? = nil) throws {
        let text = String(decoding: try manifest.canonicalBytes, as: UTF8.self)
        #expect(text.contains(old))
        try sign(Array(text.replacing(old, with: new).utf8), by: actor)
    }

    func refusal() -> (any FuseFailure)? { failure { _ = try room.enclave.ingest(folder) } }

    /// Nothing of a refused dataset stays in the vault.
    func expectNothingKept() throws {
        #expect(try Files.tree("\(room.vault.path)/datasets") == before)
        #expect(try Files.names(in: "\(room.vault.path)/datasets").count == 3)
        #expect(try room.vault.dataset(ID("trips")).manifest.datasetVersion == 1)
    }
}

@Suite struct PartAttackTests {
    let room: Room
    let shipment: Shipment
    var part: String { "\(shipment.folder)/\(Shipment.part)" }

    init() throws {
        room = try Room()
        shipment = try Shipment(room)
    }

    @Test func `an untouched shipment is taken in`() throws {
        #expect(try room.enclave.ingest(shipment.folder).datasetVersion == 2)
        #expect(try room.vault.dataset(ID("trips")).manifest.datasetVersion == 2)
    }

    @Test(arguments: [1, 16, 1000, Int.max])
    func `a part that was cut is refused`(missing: Int) throws {
        let bytes = try Files.bytes(part)
        try Files.write(bytes.dropLast(min(missing, bytes.count)), to: part)
        #expect(shipment.refusal() as? EnclaveError == EnclaveError(.changed, ""))
        try shipment.expectNothingKept()
    }

    @Test func `a part that was continued is refused`() throws {
        try Files.write(Files.bytes(part) + [0], to: part)
        #expect(shipment.refusal() as? EnclaveError == EnclaveError(.changed, ""))
        try shipment.expectNothingKept()
    }

    @Test(arguments: [0.0, 0.01, 0.5, 0.999])
    func `a part of which one bit differs is refused by its digest`(place: Double) throws {
        var bytes = try Files.bytes(part)
        bytes[Int(Double(bytes.count) * place)] ^= 1
        try Files.write(bytes, to: part)
        #expect(shipment.refusal() as? EnclaveError == EnclaveError(.changed, ""))
        try shipment.expectNothingKept()
    }

    @Test func `a missing part is refused`() throws {
        try Files.remove(part)
        #expect(shipment.refusal()?.kind == .badInput)
        try shipment.expectNothingKept()
    }

    @Test func `a part that is a link is refused, wherever it leads`() throws {
        try Files.copy(part, to: room.path("elsewhere"))
        try Files.remove(part)
        try Files.link(part, to: room.path("elsewhere"))
        let refusal = try #require(shipment.refusal() as? FileError)
        #expect(refusal.code == .link)
        try shipment.expectNothingKept()
    }

    @Test func `a manifest that is a link, or missing, is refused`() throws {
        let manifest = "\(shipment.folder)/manifest.json"
        try Files.copy(manifest, to: room.path("elsewhere"))
        try Files.remove(manifest)
        #expect((shipment.refusal() as? FileError)?.code == .missing)
        try Files.link(manifest, to: room.path("elsewhere"))
        #expect((shipment.refusal() as? FileError)?.code == .link)
        try shipment.expectNothingKept()
    }
}
