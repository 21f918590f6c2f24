import FuseCore
import FuseCrypto
import FuseReceipts
import Testing

@Suite struct CheckpointTests {
    let key = SigningKey.generate()

    private func checkpoint(size: Int = 65) throws -> Checkpoint {
        Checkpoint(origin: try NoteKeyName("example.org/log"), size: size, root: try GrownTree(size).tree.root())
    }

    @Test(arguments: [0, 1, 65])
    func aSignedCheckpointIsReadBackAndVerified(size: Int) throws {
        let signed = try checkpoint(size: size).signed(by: key)
        let read = try SignedCheckpoint(Array(signed.text.utf8))
        #expect(read == signed)
        #expect(read.claimedOrigin.text == "example.org/log")
        #expect(try read.verified(by: key.verifyingKey).checkpoint == checkpoint(size: size))
    }

    @Test func thePublishedCheckpointIsRead() throws {
        let text = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            \u{2014} example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=

            """
        let read = try SignedCheckpoint(Array(text.utf8))
        #expect(read.text == text)
        #expect(code { try read.verified(by: key.verifyingKey) } == .unknownSigner)
    }

    @Test func anotherKeysCheckpointIsRefused() throws {
        let signed = try checkpoint().signed(by: .generate())
        #expect(code { try signed.verified(by: key.verifyingKey) } == .unknownSigner)
    }

    @Test func aChangedSizeIsRefused() throws {
        let text = try checkpoint().signed(by: key).text.replacing("\n65\n", with: "\n66\n")
        let read = try SignedCheckpoint(Array(text.utf8))
        #expect(code { try read.verified(by: key.verifyingKey) } == .signatureNotValid)
    }

    @Test(arguments: ["065", "+65", "-1", "", "6 5", "٦٥", "65.0", "9223372036854775808", "0x41"])
    func aSizeInAnotherFormIsRefused(size: String) throws {
        let text = try checkpoint().signed(by: key).text.replacing("\n65\n", with: "\n\(size)\n")
        #expect([.malformedCheckpoint, .malformedNote].contains(code { try SignedCheckpoint(Array(text.utf8)) }))
    }

    @Test(arguments: [
        ("\n65\n", "\n65\nmore\n"), ("\n65\n", "\n65\n65\n"), ("example.org/log\n65\n", "65\n"),
        ("example.org/log\n", "example log\n"),
    ])
    func aTextOfOtherLinesIsNoCheckpoint(part: String, instead: String) throws {
        let text = try checkpoint().signed(by: key).text.replacing(part, with: instead, maxReplacements: 1)
        #expect(code { try SignedCheckpoint(Array(text.utf8)) } == .malformedCheckpoint)
    }
}
