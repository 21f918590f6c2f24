import FuseCore
import FuseCrypto
import FuseReceipts
import Testing

@Suite struct TLogProofTests {
    let key = SigningKey.generate()
    let grown: GrownTree

    init() throws { grown = try GrownTree(21) }

    private func proof(of index: Int, extra: [UInt8]? = nil) throws -> TLogProof {
        let checkpoint = Checkpoint(
            origin: try NoteKeyName("example.org/log"), size: 21, root: try grown.tree.root())
        return TLogProof(
            try grown.tree.inclusionProof(of: index, at: 21), in: checkpoint.signed(by: key),
            unauthenticatedExtra: extra)
    }

    @Test(arguments: [nil, [], [1, 2, 3]] as [[UInt8]?])
    func aProofReadsBackAsWritten(extra: [UInt8]?) throws {
        for index in 0..<21 {
            let proof = try proof(of: index, extra: extra)
            #expect(try TLogProof(proof.text) == proof)
            #expect(try TLogProof(proof.text).text == proof.text)
        }
    }

    @Test func aProofInATreeOfOneLeafHasNoHashes() throws {
        let one = try GrownTree(1)
        let checkpoint = Checkpoint(origin: try NoteKeyName("a"), size: 1, root: try one.tree.root()).signed(by: key)
        let proof = TLogProof(try one.tree.inclusionProof(of: 0, at: 1), in: checkpoint)
        #expect(proof.text.hasPrefix("c2sp.org/tlog-proof@v1\nindex 0\n\na\n1\n"))
        #expect(try TLogProof(proof.text) == proof)
    }

    @Test func theEntryIsInTheVerifiedCheckpointAndNoOtherIs() throws {
        let proof = try TLogProof(proof(of: 3).text)
        let checkpoint = try proof.checkpoint.verified(by: key.verifyingKey)
        #expect(throws: Never.self) { try proof.verify(grown.entries[3], in: checkpoint) }
        #expect(code { try proof.verify(grown.entries[4], in: checkpoint) } == .notIncluded)
    }

    @Test(arguments: [
        ("proof@v1", "proof@v2"), ("index 3\n", "index 03\n"), ("index 3\n", "index  3\n"), ("index 3\n", "Index 3\n"),
        ("index 3\n", "index -3\n"), ("index 3\n", ""), ("index 3\n", "index 3\nindex 3\n"),
        ("index 3\n", "index 3\r\n"),
        ("index 3\n", "extra AAAA\nextra AAAA\nindex 3\n"), ("index 3\n", "extra \u{1}\nindex 3\n"),
        ("index 3\n", "extra AA\nindex 3\n"), ("index 3\n", "index 3\nAAAA\n"), ("index 3\n", "index 3 \n"),
        ("c2sp", "\nc2sp"),
    ])
    func anotherFormIsNoProof(part: String, instead: String) throws {
        let text = try proof(of: 3).text
        #expect(text.contains(part))
        let changed = text.replacing(part, with: instead, maxReplacements: 1)
        #expect(code { try TLogProof(changed) } == .malformedProof)
    }

    @Test func aProofWithoutItsCheckpointIsRefused() throws {
        let text = try proof(of: 3).text
        let head = text[..<(try #require(text.firstRange(of: "\n\n")).upperBound)]
        #expect(code { try TLogProof(String(head)) } == .malformedNote)
        #expect(code { try TLogProof(String(head.dropLast())) } == .malformedProof)
        #expect(code { try TLogProof("") } == .malformedProof)
    }
}
