import FuseCore
import FuseReceipts
import Testing

@Suite struct CertificateContradictionTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    private func isContradictory(_ statement: InTotoStatement) throws -> Bool {
        try scene.report(on: statement).checks.filter { $0.outcome == .fail }.map(\.name) == [.statementConsistent]
    }

    private func isContradictory(_ bend: (inout DeletionDraft) -> Void) throws -> Bool {
        var draft = DeletionDraft(scene)
        bend(&draft)
        return try isContradictory(draft.signed())
    }

    private func isContradictory(_ bend: (inout CaseDraft) -> Void) throws -> Bool {
        var draft = CaseDraft(scene)
        bend(&draft)
        return try isContradictory(draft.signed())
    }

    private func key(_ index: Int) -> ErasedKey {
        ErasedKey(part: PartName(index: index), header: scene.digest("header \(index)"))
    }

    @Test func aDeletionErasesEachKeyOnceInOrder() throws {
        #expect(try isContradictory { (draft: inout DeletionDraft) in draft.keys = [] })
        #expect(try isContradictory { (draft: inout DeletionDraft) in draft.keys = [key(1), key(0)] })
        #expect(try isContradictory { (draft: inout DeletionDraft) in draft.keys = [key(1), key(1)] })
        #expect(try isContradictory { (draft: inout DeletionDraft) in draft.keys = (0...256).map(key) })
        #expect(try !isContradictory { (draft: inout DeletionDraft) in draft.keys = [key(3), key(7)] })
    }

    @Test(arguments: DeletionCause.allCases)
    func whatAStatementAskedForNamesIt(cause: DeletionCause) throws {
        let isAskedFor = [.revoked, .eventClosed].contains(cause)
        #expect(
            try isContradictory { (draft: inout DeletionDraft) in (draft.cause, draft.statement) = (cause, nil) }
                == isAskedFor)
        #expect(try !isContradictory { (draft: inout DeletionDraft) in draft.cause = cause })
    }

    @Test func aCertificateIsAboutWhatItCertifies() throws {
        let other = Subject(name: "dataset", digest: scene.digest("other"))
        let renamed = Subject(name: "statement", digest: scene.digest("manifest"))
        for subjects in try [[other], [renamed], [DeletionDraft(scene).predicate().subject, renamed]] {
            #expect(try isContradictory { (draft: inout DeletionDraft) in draft.subjects = subjects })
            #expect(try isContradictory { (draft: inout CaseDraft) in draft.subjects = subjects })
        }
    }

    @Test func theReceiptsOfACaseStandEarlierInTheLog() throws {
        #expect(
            try isContradictory { (draft: inout CaseDraft) in
                (draft.receipts, draft.receiptCount) = ([1, 2], 2)
            })
        #expect(try isContradictory { (draft: inout CaseDraft) in draft.receiptCount = 3 })
        #expect(
            try !isContradictory { (draft: inout CaseDraft) in
                (draft.receipts, draft.receiptCount) = ([], 0)
            })
    }

    @Test(arguments: [
        (Filing.Kind.objection, [], true), (.objection, ["a", "b"], true), (.exclusion, [], true),
        (.incident, [], true), (.incident, ["a", "b"], false), (.complaint, [], false), (.complaint, ["a"], false),
        (.outcome, ["a", "b"], false),
    ])
    func aCaseReachesAsManyDatasetsAsItsKindCan(kind: Filing.Kind, datasets: [String], contradicts: Bool) throws {
        #expect(
            try isContradictory { (draft: inout CaseDraft) in
                (draft.kind, draft.datasets, draft.party) = (kind, datasets, scene.filer(of: kind).party)
            } == contradicts)
    }

    @Test func obligationsAreAboutTheInputs() throws {
        let strangers = try [
            ObligationRecord(notified: [scene.enterprise.party], deleteAfterRun: []),
            ObligationRecord(notified: [], deleteAfterRun: [ID("airports")]),
        ]
        for obligations in strangers {
            var draft = try ReceiptDraft(scene)
            draft.obligations = obligations
            #expect(try isContradictory(draft.statement()))
        }
        var none = try ReceiptDraft(scene)
        none.obligations = ObligationRecord(notified: [], deleteAfterRun: [])
        #expect(try scene.report(on: none.statement()).isVerified)
    }
}
