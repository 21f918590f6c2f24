import FuseCore
import FuseCrypto
import FuseFiles
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// Somebody who can write to the vault's folder changes a part after it was taken in.
@Suite struct SwappedPartTests {
    let room: Room

    init() throws { room = try Room() }

    private func part(of dataset: String) throws -> String {
        "\(try room.vault.dataset(ID(dataset)).folder)/\(Shipment.payload)"
    }

    private func replace(_ dataset: String, with bytes: [UInt8]) throws {
        try Files.write(bytes, to: part(of: dataset))
    }

    private func refusal() -> (any FuseFailure)? { failure { _ = try room.run(Asking(room.cast)) } }

    @Test func `a part of another dataset in its place is refused`() throws {
        try replace("trips", with: Files.bytes(part(of: "vehicles")))
        #expect(refusal() as? EnclaveError == EnclaveError(.changed, ""))
    }

    @Test func `another file of the same size for the same enclave in its place is refused`() throws {
        let files = try SealedPartFile.open(
            all: room.vault.dataset(ID("trips")), with: room.vault.keys.party.identity)
        let plaintext = try files[0].read(0..<files[0].plaintextSize)
        var sealed = BytesSinkInMemory()
        try AgeEncryptor(to: [room.scene.enclaveCard.recipient]).encrypt(BytesSource(plaintext), into: &sealed)
        let other = sealed.bytes.dropFirst(files[0].headerSize)
        #expect(try other.count == Files.bytes(part(of: "trips")).count)
        try replace("trips", with: Array(other))
        #expect(refusal() as? CryptoError == CryptoError(.payloadNotAuthentic, ""))
    }

    @Test func `an older version in its place is refused`() throws {
        let old = try Files.bytes(part(of: "trips"))
        let shipment = try Shipment(room)
        _ = try room.enclave.ingest(shipment.folder)
        try replace("trips", with: old)
        #expect(refusal() as? CryptoError == CryptoError(.payloadNotAuthentic, ""))
    }

    @Test(arguments: [0.0, 0.3, 0.6, 0.99])
    func `a flipped bit in a header that the database keeps is refused`(place: Double) throws {
        let header = try room.vault.dataset(ID("trips")).headers[0]
        let tampered = try room.tampered(with: header) { $0[Int(Double($0.count) * place)] ^= 1 }
        let refusal = failure { _ = try tampered.run(Asking(room.cast)) }
        #expect(refusal as? EnclaveError == EnclaveError(.changed, ""))
    }

    @Test func `the header of another dataset in the database is refused`() throws {
        let headers = try ["trips", "vehicles"].map { try room.vault.dataset(ID($0)).headers[0] }
        #expect(headers[0].count == headers[1].count)
        let tampered = try room.tampered(with: headers[0]) { $0 = headers[1] }
        let refusal = failure { _ = try tampered.run(Asking(room.cast)) }
        #expect(refusal as? EnclaveError == EnclaveError(.changed, ""))
    }

    @Test func `a flipped bit in a column that is read is refused`() throws {
        var bytes = try Files.bytes(part(of: "vehicles"))
        bytes[bytes.count - 20] ^= 1
        try replace("vehicles", with: bytes)
        let refusal = refusal()
        #expect(refusal as? CryptoError == CryptoError(.payloadNotAuthentic, ""))
        #expect(refusal?.kind == .verificationFailed)
    }

    @Test func `a part that was cut, removed or made a link is refused`() throws {
        let path = try part(of: "trips")
        let bytes = try Files.bytes(path)
        try Files.write(bytes.dropLast(), to: path)
        #expect(refusal() as? EnclaveError == EnclaveError(.changed, ""))
        try Files.remove(path)
        #expect((refusal() as? FileError)?.code == .missing)
        try Files.write(bytes, to: room.path("elsewhere"))
        try Files.link(path, to: room.path("elsewhere"))
        #expect((refusal() as? FileError)?.code == .link)
    }

    @Test func `a refused run releases nothing, and the budget it reserved serves the run that follows`() throws {
        let path = try part(of: "trips")
        let bytes = try Files.bytes(path)
        try Files.write(bytes.dropLast(), to: path)
        #expect(refusal() != nil)
        #expect(try room.vault.auditLog() == 1)
        #expect(try room.spent(on: "trips") == "4")
        try Files.write(bytes, to: path)
        _ = try room.answer(Asking(room.cast))
        #expect(try room.spent(on: "trips") == "4")
    }
}
