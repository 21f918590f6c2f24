import FuseReceipts
import Testing

@Suite struct EnvelopeFlipTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    @Test func everyFlippedByteOfAManifestIsCaught() throws {
        let bytes = try scene.manifest().signed(by: scene.provider.key).fileBytes
        #expect(missed(in: bytes, as: ManifestStatement.self).isEmpty)
    }

    @Test func everyFlippedByteOfAnApprovalIsCaught() throws {
        let bytes = try scene.approval().signed(by: scene.provider.key).fileBytes
        #expect(missed(in: bytes, as: ApprovalStatement.self).isEmpty)
    }

    @Test func everyFlippedByteOfARequestWithAnApprovalIsCaught() throws {
        let approval = try scene.approval().signed(by: scene.provider.key)
        let bytes = try scene.request(approvals: [approval]).signed(by: scene.enterprise.key).fileBytes
        #expect(missed(in: bytes, as: RequestStatement.self).isEmpty)
    }

    private func missed<Content: Statement>(in bytes: [UInt8], as content: Content.Type) -> [String] {
        #expect(throws: Never.self) { try Envelope(fileBytes: bytes).verified(by: scene.trust, as: content) }
        return ByteFlips.missed(in: bytes, masks: [0x01, 0x20]) { flipped in
            (try? Envelope(fileBytes: flipped).verified(by: scene.trust, as: content)) == nil
        }
    }
}
