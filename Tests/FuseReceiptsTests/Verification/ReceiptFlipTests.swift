import FuseReceipts
import Testing

@Suite struct ReceiptFlipTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    @Test func everyFlippedByteOfAReceiptIsCaught() throws {
        #expect(try missed(in: scene.file(of: ReceiptDraft(scene).statement())).isEmpty)
    }

    @Test func everyFlippedByteOfARefusalIsCaught() throws {
        #expect(try missed(in: scene.file(of: scene.refusal())).isEmpty)
    }

    private func missed(in file: ReceiptFile) -> [String] {
        let verifier = ReceiptVerifier(trust: scene.trust)
        #expect(verifier.verify(file.fileBytes).isVerified)
        return ByteFlips.missed(in: file.fileBytes, masks: [0x01, 0x20]) { !verifier.verify($0).isVerified }
    }
}
