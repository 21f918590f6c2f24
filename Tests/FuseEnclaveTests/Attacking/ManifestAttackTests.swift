import FuseCore
import FuseCrypto
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

@Suite struct ManifestAttackTests {
    let room: Room

    init() throws { room = try Room() }

    @Test func `every flipped byte of a manifest is caught`() throws {
        let folder = try room.sealedCopy(of: "areas")
        let bytes = try Files.bytes("\(folder)/manifest.json")
        // The dataset is registered already, so an accepted manifest would end with a contradiction, and no earlier.
        #expect(failure { _ = try room.enclave.ingest(folder) } as? VaultError == VaultError(.contradiction, ""))
        let missed = ByteFlips.missed(in: bytes, mask: 0x01) { flipped in
            let refusal = failure {
                try Files.write(flipped, to: "\(folder)/manifest.json")
                _ = try room.enclave.ingest(folder)
            }
            return refusal is ReceiptError
        }
        #expect(missed.isEmpty)
        #expect(bytes.count > 1000)
    }

    @Test(arguments: [
        "../part-00000.parquet.age", "sub/part-00000.parquet.age", "/etc/passwd", "part-00000.parquet.age/", "..",
        "part-00001.parquet.age", "PART-00000.parquet.age", "part-0000\u{660}.parquet.age",
    ])
    func `a part of another name is refused, though the provider signed it`(name: String) throws {
        let shipment = try Shipment(room)
        try shipment.rewrite(Shipment.part, as: name)
        #expect(shipment.refusal() as? ReceiptError == ReceiptError(.malformedStatement, ""))
        try shipment.expectNothingKept()
    }

    @Test(arguments: [
        ("\"datasetVersion\":2", "\"datasetVersion\":3"), ("\"dataset\":\"trips\"", "\"dataset\":\"other\""),
    ])
    func `a manifest that contradicts its terms is refused`(old: String, new: String) throws {
        let shipment = try Shipment(room)
        try shipment.rewrite(old, as: new)
        #expect(shipment.refusal() as? EnclaveError == EnclaveError(.changed, ""))
        try shipment.expectNothingKept()
    }

    @Test(arguments: [
        ("\"type\":\"BIGINT\"", "\"type\":\"INTEGER\""), ("\"name\":\"remark\"", "\"name\":\"remarks\""),
    ])
    func `a manifest with another schema than its parts is refused`(old: String, new: String) throws {
        let shipment = try Shipment(room)
        try shipment.rewrite(old, as: new)
        #expect(shipment.refusal() as? EnclaveError == EnclaveError(.changed, ""))
        try shipment.expectNothingKept()
    }

    @Test func `a manifest that another party signed is refused`() throws {
        let shipment = try Shipment(room)
        let payload = try shipment.manifest.canonicalBytes
        try shipment.sign(payload, by: room.cast.registry)
        #expect(shipment.refusal() as? ReceiptError == ReceiptError(.wrongSigner, ""))
        try shipment.sign(payload, by: room.cast.stranger)
        #expect(shipment.refusal() as? ReceiptError == ReceiptError(.unknownSigner, ""))
        try shipment.expectNothingKept()
    }

    @Test func `a dataset that is sealed to another enclave is refused`() throws {
        let other = try Actor("other-enclave", .enclave)
        let shipment = try Shipment(room, to: other.card)
        #expect(shipment.refusal() as? EnclaveError == EnclaveError(.part, ""))
        try shipment.rewrite("\(other.card.recipient)", as: "\(room.scene.enclaveCard.recipient)")
        #expect(shipment.refusal() as? CryptoError == CryptoError(.noMatchingIdentity, ""))
        #expect(shipment.refusal()?.kind == .verificationFailed)
        try shipment.expectNothingKept()
    }

    @Test func `the same version twice is refused`() throws {
        let folder = room.scene.sealed("trips")
        #expect(failure { _ = try room.enclave.ingest(folder) } as? VaultError == VaultError(.contradiction, ""))
    }

    @Test func `a part that is no Parquet is refused, though the provider signed it`() throws {
        let shipment = try Shipment(room)
        var sealed = BytesSinkInMemory()
        let plaintext = [UInt8](repeating: 7, count: 4000)
        try AgeEncryptor(to: [room.scene.enclaveCard.recipient]).encrypt(BytesSource(plaintext), into: &sealed)
        let file = try AgeSealedFile(
            bytes: BytesInMemory(sealed.bytes), identities: [room.vault.keys.party.identity])
        let old = try shipment.manifest
        try Files.write(sealed.bytes, to: "\(shipment.folder)/\(Shipment.part)")
        let part = SealedPart(
            name: PartName(index: 0), size: sealed.bytes.count, digest: SHA256.digest(of: sealed.bytes),
            header: file.headerDigest)
        let forged = try ManifestStatement(
            dataset: old.dataset, datasetVersion: 2, provider: old.provider, sealedAt: old.sealedAt, terms: old.terms,
            schema: old.schema, parts: [part], recipient: old.recipient)
        try shipment.sign(forged.canonicalBytes)
        #expect(shipment.refusal()?.kind == .badInput)
        try shipment.expectNothingKept()
    }
}
