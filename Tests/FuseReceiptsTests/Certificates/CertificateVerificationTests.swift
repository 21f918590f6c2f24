import FuseCore
import FuseReceipts
import Testing

@Suite struct CertificateVerificationTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    private func failures(_ report: VerificationReport) -> [VerificationCheck.Name] {
        report.checks.filter { $0.outcome == .fail }.map(\.name)
    }

    private func both() throws -> [InTotoStatement] {
        try [DeletionDraft(scene).signed(), CaseDraft(scene).signed()]
    }

    @Test func certificatesPassEveryCheckInOrder() throws {
        for statement in try both() {
            let report = try scene.report(on: statement)
            #expect(report.isVerified)
            #expect(report.checks.map(\.name) == VerificationCheck.Name.allCases)
            #expect(report.checks.dropLast().allSatisfy { $0.outcome == .pass && !$0.detail.contains("\n") })
            #expect(report.findings.isEmpty)
            #expect(report.signer == scene.enclave.card)
        }
    }

    @Test func aDeletionSaysWhatWasErased() throws {
        let report = try scene.report(on: DeletionDraft(scene).signed())
        #expect(
            report.certificate.map { "\($0.name): \($0.value)" } == [
                "dataset: flights version 2", "provider: airline", "manifest: \(scene.digest("manifest"))",
                "cause: revoked", "statement: \(scene.digest("revocation"))", "at: \(scene.time)",
                "key: part-00000.parquet.age \(scene.digest("header 0"))",
                "key: part-00001.parquet.age \(scene.digest("header 1"))",
            ])
        #expect(report.claims.map(\.name) == ["assurance", "fusebox", "times", "erasure"])
    }

    @Test func aCaseSaysWhatItReachesAndWhetherItsListIsCut() throws {
        var draft = CaseDraft(scene)
        (draft.receipts, draft.receiptCount) = ([1], 2)
        let report = try scene.report(on: draft.signed())
        #expect(
            report.certificate.map { "\($0.name): \($0.value)" } == [
                "statement: \(scene.digest("objection"))", "kind: objection", "party: maker", "datasets: flights",
                "receipts: 1 and 1 not listed", "effect: the dataset is flagged until the objection is decided",
                "at: \(scene.time)",
            ])
        #expect(report.isVerified)
        #expect(report.claims.map(\.name) == ["assurance", "fusebox", "times", "receipts"])
        #expect(try scene.report(on: CaseDraft(scene).signed()).certificate[4].value == "0, 1")
    }

    @Test func theJSONFormHoldsTheCertificate() throws {
        var fields = try StrictJSON.parse(
            scene.report(on: CaseDraft(scene).signed()).json.canonicalBytes, source: "the report"
        ).fields()
        #expect(try fields.required("type").text() == "urn:fusebox:case:v1")
        #expect(try fields.required("certificate").list().count == 7)
        #expect(try fields.required("findings").list().isEmpty)
    }

    @Test func receiptsAndRefusalsHaveNoCertificate() throws {
        #expect(try scene.report(on: ReceiptDraft(scene).statement()).certificate.isEmpty)
        #expect(try scene.report(on: scene.refusal()).certificate.isEmpty)
        #expect(ReceiptVerifier(trust: scene.trust).verify([]).certificate.isEmpty)
    }

    @Test(arguments: [Role.provider, .enterprise, .authority])
    func onlyAnEnclaveMakesCertificates(role: Role) throws {
        for statement in try both() {
            let report = try scene.report(on: statement, signedBy: scene.actor(role))
            #expect(failures(report) == [.statementSignature])
            #expect(!report.isVerified && report.certificate.isEmpty)
        }
    }

    @Test func anUnknownEnclaveAndAnotherLogKeyAreRefused() throws {
        let other = try Actor("other", .enclave)
        for statement in try both() {
            #expect(failures(try scene.report(on: statement, signedBy: other)) == [.statementSignature])
            #expect(failures(try scene.report(on: statement, logKey: scene.provider.key)) == [.logCheckpoint])
        }
    }

    @Test func aProofOfAnotherStatementIsRefused() throws {
        let files = try both().map { try scene.file(of: $0) }
        let mixed = ReceiptFile(statement: files[0].statement, proof: files[1].proof)
        #expect(failures(ReceiptVerifier(trust: scene.trust).verify(mixed.fileBytes)) == [.logInclusion])
    }

    @Test func aCertificateIsAboutNoRelease() throws {
        let report = try scene.report(on: DeletionDraft(scene).signed(), release: scene.digest("manifest"))
        #expect(failures(report) == [.releaseDigest])
    }

    @Test func everyFlippedByteOfACertificateIsCaught() throws {
        let verifier = ReceiptVerifier(trust: scene.trust)
        for statement in try both() {
            let bytes = try scene.file(of: statement).fileBytes
            #expect(verifier.verify(bytes).isVerified)
            #expect(ByteFlips.missed(in: bytes, masks: [0x01]) { !verifier.verify($0).isVerified }.isEmpty)
        }
    }

    @Test func thePartyMustBeKnownAndOfARoleThatMayDoSo() throws {
        for party in try [ID<Party>("stranger"), scene.enterprise.party, scene.enclave.party] {
            var deletion = DeletionDraft(scene)
            deletion.provider = party
            #expect(failures(try scene.report(on: deletion.signed())) == [.partiesKnown])
        }
        for (kind, party) in [(Filing.Kind.order, scene.provider.party), (.objection, scene.enclave.party)] {
            var taken = CaseDraft(scene)
            (taken.kind, taken.party) = (kind, party)
            #expect(failures(try scene.report(on: taken.signed())) == [.partiesKnown])
        }
        var order = CaseDraft(scene)
        (order.kind, order.party) = (.order, scene.authority.party)
        #expect(try scene.report(on: order.signed()).isVerified)
    }
}
