import FuseCore
import FuseCrypto
import Testing

@testable import FuseReceipts

@Suite struct SignedNoteTests {
    /// The example of C2SP signed-note.
    private let published = """
        This is an example message.

        \u{2014} example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

        """
    private let publishedKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"

    private let key = SigningKey.generate()
    private var verifier: NoteVerifier {
        get throws { NoteVerifier(name: try NoteKeyName("example.org/log"), key: key.verifyingKey) }
    }
    private var note: SignedNote {
        get throws { SignedNote(body: "one\n\ntwo\n", signedBy: NoteSigner(name: try verifier.name, key: key)) }
    }

    @Test func thePublishedNoteVerifiesWithThePublishedKey() throws {
        let note = try SignedNote(Array(published.utf8))
        #expect(try note.body(verifiedBy: NoteVerifier(publishedKey)) == "This is an example message.\n")
        #expect(note.text == published)
        #expect(try NoteVerifier(publishedKey).text == publishedKey)
    }

    @Test(arguments: [
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2",
        "example.com/foo+530d903a", "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "",
    ])
    func anotherTextIsNoVerifierKey(text: String) {
        #expect(code { try NoteVerifier(text) } == .malformedNote)
    }

    @Test func aTextWithEmptyLinesEndsAtTheLastOne() throws {
        let read = try SignedNote(Array(try note.text.utf8))
        #expect(try read.body(verifiedBy: verifier) == "one\n\ntwo\n")
    }

    @Test func signaturesByOtherKeysArePassedOver() throws {
        let witness = NoteSigner(name: try NoteKeyName("witness.example"), key: .generate())
        let namesake = NoteSigner(name: try verifier.name, key: .generate())
        for other in [witness, namesake] {
            let line = other.signature(over: "something else\n").line
            let read = try SignedNote(Array((try note.text + line + "\n").utf8))
            #expect(read.signatures.count == 2)
            #expect(try read.body(verifiedBy: verifier) == "one\n\ntwo\n")
        }
    }

    @Test func aNoteWithoutTheKeysSignatureIsRefused() throws {
        let other = NoteVerifier(name: try verifier.name, key: SigningKey.generate().verifyingKey)
        let renamed = NoteVerifier(name: try NoteKeyName("example.org/other"), key: key.verifyingKey)
        #expect(code { try note.body(verifiedBy: other) } == .unknownSigner)
        #expect(code { try note.body(verifiedBy: renamed) } == .unknownSigner)
    }

    @Test func oneWrongSignatureOfTheKeySpoilsTheNote() throws {
        let line = NoteSigner(name: try verifier.name, key: key).signature(over: "something else\n").line
        let read = try SignedNote(Array((try note.text + line + "\n").utf8))
        #expect(code { try read.body(verifiedBy: verifier) } == .signatureNotValid)
    }

    @Test(arguments: [
        ("one\n", "one\t\n"), ("one\n", "one\r\n"), ("\n\u{2014} ", "\u{2014} "), ("\u{2014} ", "- "),
        ("\u{2014} example.org/log ", "\u{2014} example.org/log  "), ("example.org/log", "example.org+log"),
        ("=\n", "\n"), ("=\n", "="), ("=\n", "=\n\n"), ("=\n", "=\n\u{2014} a AAAAAA==\n"), ("=\n", "= \n"),
    ])
    func anotherFormIsNoNote(part: String, instead: String) throws {
        let text = try note.text
        #expect(text.contains(part))
        #expect(code { try SignedNote(Array(text.replacing(part, with: instead).utf8)) } == .malformedNote)
    }

    @Test func bytesThatAreNoTextAreNoNote() throws {
        #expect(code { try SignedNote([0xFF] + Array(note.text.utf8)) } == .malformedNote)
        #expect(code { try SignedNote([]) } == .malformedNote)
        #expect(code { try SignedNote(Array("\n\n".utf8)) } == .malformedNote)
    }

    @Test func noMoreSignaturesAreReadThanTheLimit() throws {
        let line = "\u{2014} a AAAAAAA=\n"
        let text = "one\n\n" + String(repeating: line, count: SignedNote.maximumSignatures)
        #expect(try SignedNote(Array(text.utf8)).signatures.count == SignedNote.maximumSignatures)
        #expect(code { try SignedNote(Array((text + line).utf8)) } == .malformedNote)
    }

    @Test(arguments: ["", "a b", "a+b", "a\u{3000}b", "a\u{85}b", "a\nb", "a\u{1}b"])
    func aKeyNameHasNeitherSpaceNorPlus(text: String) {
        #expect(code { try NoteKeyName(text) } == .malformedNote)
    }

    @Test func namesOfOtherBytesAreOtherNames() throws {
        #expect(try NoteKeyName("é") != NoteKeyName("e\u{301}"))
    }
}
