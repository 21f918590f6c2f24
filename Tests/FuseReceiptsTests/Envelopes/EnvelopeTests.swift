import FuseCore
import FuseCrypto
import Testing

@testable import FuseReceipts

@Suite struct EnvelopeTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    @Test func whatIsSignedNamesTypeAndLengths() {
        let bytes = PreAuthenticationEncoding.bytes(
            type: "http://example.com/HelloWorld", payload: Array("hello world".utf8))
        #expect(String(decoding: bytes, as: UTF8.self) == "DSSEv1 29 http://example.com/HelloWorld 11 hello world")
    }

    @Test func aSignedStatementIsReadBackWithItsSigner() throws {
        let manifest = try scene.manifest()
        let envelope = try Envelope(fileBytes: manifest.signed(by: scene.provider.key).fileBytes)
        let verified = try envelope.verified(by: scene.trust, as: ManifestStatement.self)
        #expect(verified.content == manifest)
        #expect(verified.signer == scene.provider.card)
        #expect(verified.digest == SHA256.digest(of: envelope.canonicalBytes))
    }

    @Test func theFileIsTheCanonicalFormAndALineFeed() throws {
        let envelope = try scene.approval().signed(by: scene.provider.key)
        #expect(envelope.fileBytes == envelope.canonicalBytes + [0x0A])
        #expect(envelope.canonicalBytes.allSatisfy { (0x21...0x7E).contains($0) })
        #expect(try Envelope(canonicalBytes: envelope.canonicalBytes) == envelope)
        #expect(throws: ReceiptError.self) { try Envelope(fileBytes: envelope.canonicalBytes) }
    }

    @Test func aStrangersSignatureIsRefused() throws {
        let stranger = try Actor("stranger", .provider)
        let envelope = try scene.manifest(provider: stranger.party).signed(by: stranger.key)
        #expect(code { try envelope.verified(by: scene.trust, type: .manifest) } == .unknownSigner)
    }

    @Test func aSignatureUnderAnotherPartysNameIsRefused() throws {
        let payload = try scene.manifest().canonicalBytes
        let forged = Envelope.sign(payload: payload, type: .manifest, by: scene.enterprise.key)
        let text = String(decoding: forged.fileBytes, as: UTF8.self)
            .replacing("\(scene.enterprise.card.signingKey.keyID)", with: "\(scene.provider.card.signingKey.keyID)")
        let envelope = try Envelope(fileBytes: Array(text.utf8))
        #expect(code { try envelope.verified(by: scene.trust, type: .manifest) } == .signatureNotValid)
    }

    @Test func aStatementOfAnotherTypeIsRefused() throws {
        let envelope = try scene.approval().signed(by: scene.provider.key)
        #expect(code { try envelope.verified(by: scene.trust, type: .manifest) } == .wrongType)
        let statement = try envelope.verified(by: scene.trust, type: .approval)
        #expect(code { try statement.read(as: ManifestStatement.self) } == .wrongType)
    }

    @Test func aManifestInAnotherProvidersNameIsRefused() throws {
        let envelope = try scene.manifest(provider: ID("registry")).signed(by: scene.provider.key)
        #expect(code { try envelope.verified(by: scene.trust, as: ManifestStatement.self) } == .wrongSigner)
    }

    @Test func anEnterpriseCannotSignAnApproval() throws {
        let envelope = try scene.approval().signed(by: scene.enterprise.key)
        #expect(code { try envelope.verified(by: scene.trust, as: ApprovalStatement.self) } == .wrongSigner)
    }

    @Test func aPayloadInAnotherFormIsRefusedThoughItIsSigned() throws {
        let pretty = try scene.approval().json.prettyBytes
        let envelope = Envelope.sign(payload: pretty, type: .approval, by: scene.provider.key)
        #expect(code { try envelope.verified(by: scene.trust, as: ApprovalStatement.self) } == .malformedStatement)
    }

    @Test(arguments: [
        (#""signatures":["#, #""more":1,"signatures":["#),
        (#""signatures":["#, #""payload":"","signatures":["#),
        (#"vnd.fusebox.approval"#, #"vnd.fusebox.approvals"#),
        (#"SHA256:"#, #"sha256:"#),
        (#""signatures":["#, #""signatures": ["#),
        (#"=="}]}"#, #""}]}"#),
    ])
    func anEnvelopeInAnotherFormIsRefused(part: String, instead: String) throws {
        let file = String(decoding: try scene.approval().signed(by: scene.provider.key).fileBytes, as: UTF8.self)
        #expect(file.contains(part))
        #expect(code { try Envelope(fileBytes: Array(file.replacing(part, with: instead).utf8)) } == .malformedEnvelope)
    }

    @Test func noSignatureAndTwoOfOneKeyAreRefused() throws {
        let envelope = try scene.approval().signed(by: scene.provider.key)
        for signatures in [[], envelope.signatures + envelope.signatures] {
            let json: JSONValue = [
                "payload": .text(Base64.encode(envelope.payload)), "payloadType": .text(envelope.type.rawValue),
                "signatures": .parts(signatures),
            ]
            #expect(code { try Envelope(canonicalBytes: json.canonicalBytes) } == .malformedEnvelope)
        }
    }

    @Test func aSecondSignatureIsRefusedEvenByAKnownParty() throws {
        let first = try scene.approval().signed(by: scene.provider.key)
        let second = try scene.approval().signed(by: scene.enterprise.key)
        let json: JSONValue = [
            "payload": .text(Base64.encode(first.payload)), "payloadType": .text(first.type.rawValue),
            "signatures": .parts(first.signatures + second.signatures),
        ]
        let envelope = try Envelope(canonicalBytes: json.canonicalBytes)
        #expect(code { try envelope.verified(by: scene.trust, type: .approval) } == .unknownSigner)
    }
}
