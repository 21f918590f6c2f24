import FuseReceipts
import Testing

@Suite struct FilingFlipTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    @Test(arguments: Filing.Kind.allCases)
    func everyFlippedByteOfAFilingIsCaught(kind: Filing.Kind) throws {
        let filer = scene.filer(of: kind)
        let bytes = try scene.filing(kind, by: filer.party).signed(by: filer.key).fileBytes
        #expect(isRead(bytes))
        #expect(ByteFlips.missed(in: bytes, masks: [0x01, 0x20]) { !isRead($0) }.isEmpty)
    }

    private func isRead(_ bytes: [UInt8]) -> Bool {
        guard let envelope = try? Envelope(fileBytes: bytes) else { return false }
        return (try? Filing.read(envelope.verified(by: scene.trust, type: envelope.type))) != nil
    }
}
