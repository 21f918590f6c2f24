import FuseCore
import FuseCrypto
import FuseReceipts
import Testing

@Suite struct ReceiptVerifierTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    private func failures(_ report: VerificationReport) -> [VerificationCheck.Name] {
        report.checks.filter { $0.outcome == .fail }.map(\.name)
    }

    @Test func aReceiptPassesEveryCheckInOrder() throws {
        let report = try scene.report(on: ReceiptDraft(scene).statement(), release: scene.release)
        #expect(report.isVerified)
        #expect(report.checks.map(\.name) == VerificationCheck.Name.allCases)
        #expect(report.checks.allSatisfy { $0.outcome == .pass && !$0.detail.contains("\n") })
        #expect(report.signer == scene.enclave.card)
    }

    @Test func aRefusalPassesWithoutARelease() throws {
        let report = try scene.report(on: scene.refusal())
        #expect(report.isVerified)
        #expect(report.checks.last?.outcome == .skipped)
    }

    @Test func theFileReadsBackAsWritten() throws {
        let file = try scene.file(of: ReceiptDraft(scene).statement())
        #expect(try ReceiptFile(fileBytes: file.fileBytes) == file)
        #expect(code { try ReceiptFile(fileBytes: file.fileBytes + [0x0A]) } == .malformedReceipt)
        #expect(code { try ReceiptFile(fileBytes: Array(file.fileBytes.dropLast())) } == .malformedReceipt)
    }

    @Test func anotherReleaseFailsItsCheckAlone() throws {
        let report = try scene.report(on: ReceiptDraft(scene).statement(), release: scene.digest("another"))
        #expect(failures(report) == [.releaseDigest])
        #expect(!report.isVerified)
    }

    @Test func aRefusalIsAboutNoRelease() throws {
        #expect(failures(try scene.report(on: scene.refusal(), release: scene.release)) == [.releaseDigest])
    }

    @Test func onlyAnEnclaveMakesReceipts() throws {
        let report = try scene.report(on: ReceiptDraft(scene).statement(), signedBy: scene.provider)
        #expect(failures(report) == [.statementSignature])
        #expect(report.statement == nil)
        #expect(!report.isVerified)
    }

    @Test func anUnknownEnclaveIsRefused() throws {
        let report = try scene.report(on: ReceiptDraft(scene).statement(), signedBy: Actor("other", .enclave))
        #expect(failures(report) == [.statementSignature])
    }

    @Test func aCheckpointOfAnotherKeyIsRefusedEvenIfItsCardIsTrusted() throws {
        let report = try scene.report(on: ReceiptDraft(scene).statement(), logKey: scene.provider.key)
        #expect(failures(report) == [.logCheckpoint])
    }

    @Test func aReservationIsNoReceipt() throws {
        #expect(failures(try scene.report(on: scene.reservation())) == [.statementForm])
    }

    @Test func aProofOfAnotherStatementIsRefused() throws {
        let (receipt, refusal) = (
            try scene.file(of: ReceiptDraft(scene).statement()), try scene.file(of: scene.refusal())
        )
        let mixed = ReceiptFile(statement: receipt.statement, proof: refusal.proof)
        let report = ReceiptVerifier(trust: scene.trust).verify(mixed.fileBytes)
        #expect(failures(report) == [.logInclusion])
    }

    @Test func anExtraLineInTheProofIsRefused() throws {
        let file = try scene.file(of: ReceiptDraft(scene).statement())
        let inclusion = InclusionProof(index: file.proof.index, size: 3, hashes: file.proof.hashes)
        let proof = TLogProof(inclusion, in: file.proof.checkpoint, unauthenticatedExtra: [1])
        let changed = ReceiptFile(statement: file.statement, proof: proof)
        #expect(failures(ReceiptVerifier(trust: scene.trust).verify(changed.fileBytes)) == [.proofForm])
    }

    @Test func whatIsNoReceiptFailsAndSkipsTheRest() {
        for bytes in [[], [0x0A], Array("{}\n".utf8), [0xFF, 0x0A]] {
            let report = ReceiptVerifier(trust: scene.trust).verify(bytes)
            #expect(failures(report) == [.fileForm])
            #expect(report.checks.dropFirst().allSatisfy { $0.outcome == .skipped })
            #expect(!report.isVerified)
        }
    }

    @Test func eachPartyThatIsNamedNeedsACard() throws {
        let stranger = try Actor("stranger", .provider)
        var draft = try ReceiptDraft(scene)
        draft.inputs.append(try scene.input(provider: stranger.party, unit: nil))
        #expect(failures(try scene.report(on: draft.statement())) == [.partiesKnown])
        #expect(failures(try scene.report(on: scene.refusal(provider: stranger.party))) == [.partiesKnown])
    }

    @Test func anApprovalMustBeByItsPartysKey() throws {
        var draft = try ReceiptDraft(scene)
        draft.approvals = [scene.approvalRecord(party: scene.enterprise.party)]
        #expect(failures(try scene.report(on: draft.statement())) == [.partiesKnown])
    }
}
