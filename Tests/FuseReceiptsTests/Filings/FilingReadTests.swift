import FuseCore
import FuseReceipts
import Testing

@Suite struct FilingReadTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    private func read(_ envelope: Envelope) throws -> Filing {
        try Filing.read(envelope.verified(by: scene.trust, type: envelope.type))
    }

    @Test(arguments: Filing.Kind.allCases)
    func anyFilingIsReadByItsType(kind: Filing.Kind) throws {
        let filer = scene.filer(of: kind)
        let content = try scene.filing(kind, by: filer.party)
        let filing = try read(content.signed(by: filer.key))
        #expect(filing.kind == kind)
        #expect(filing.type.rawValue == "application/vnd.fusebox.\(kind.rawValue)+json")
        #expect(filing.party == filer.party)
        #expect(filing.at == scene.time)
        #expect(filing.datasets == content.datasets)
        #expect(filing.content.canonicalBytes == content.canonicalBytes)
    }

    @Test(arguments: [
        (Filing.Kind.revocation, ["flights"]), (.objection, ["flights"]), (.complaint, []), (.order, []),
        (.incident, ["flights", "airports"]), (.closure, []), (.catalogue, []), (.exclusion, ["flights"]),
        (.outcome, []),
    ])
    func aFilingNamesItsDatasets(kind: Filing.Kind, datasets: [String]) throws {
        #expect(try scene.filing(kind, by: scene.provider.party).datasets.map(\.text) == datasets)
    }

    @Test func whatCannotBeFiledIsRefused() throws {
        let envelopes = try [
            scene.manifest().signed(by: scene.provider.key), scene.approval().signed(by: scene.provider.key),
            scene.request().signed(by: scene.enterprise.key), scene.refusal().signed(by: scene.enclave.key),
        ]
        for envelope in envelopes { #expect(code { try read(envelope) } == .wrongType) }
    }

    @Test func aPayloadSignedAsAnotherKindIsRefused() throws {
        let complaint = try scene.filing(.complaint, by: scene.provider.party)
        let envelope = Envelope.sign(payload: complaint.canonicalBytes, type: .closure, by: scene.provider.key)
        #expect(code { try read(envelope) } == .malformedStatement)
    }

    @Test(arguments: Filing.Kind.allCases, Role.allCases)
    func onlyTheRolesOfAKindMayFileIt(kind: Filing.Kind, role: Role) throws {
        let permitted: [Filing.Kind: Set<Role>] = [
            .revocation: [.provider, .authority], .objection: [.provider, .enterprise, .authority],
            .complaint: [.provider, .enterprise, .authority], .order: [.authority],
            .incident: [.provider, .authority, .enclave], .closure: [.provider, .authority], .catalogue: [.authority],
            .exclusion: [.provider, .authority], .outcome: [.provider, .authority, .enclave],
        ]
        let actor = scene.actor(role)
        let envelope = try scene.filing(kind, by: actor.party).signed(by: actor.key)
        let isPermitted = try #require(permitted[kind]).contains(role)
        #expect(code { try read(envelope) } == (isPermitted ? nil : .wrongSigner))
    }

    @Test(arguments: Filing.Kind.allCases)
    func nobodyFilesInTheNameOfAnother(kind: Filing.Kind) throws {
        let stranger = try Actor("stranger", scene.filer(of: kind).card.role)
        let filer = scene.filer(of: kind)
        let inAnothersName = try scene.filing(kind, by: stranger.party).signed(by: filer.key)
        #expect(code { try read(inAnothersName) } == .wrongSigner)
        let unknown = try scene.filing(kind, by: filer.party).signed(by: stranger.key)
        #expect(code { try read(unknown) } == .unknownSigner)
    }
}
