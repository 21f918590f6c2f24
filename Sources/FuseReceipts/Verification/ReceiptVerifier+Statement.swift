import FuseCore
import FuseCrypto

extension ReceiptVerifier {
    func readFile(_ bytes: [UInt8]) throws(ReceiptError) -> (found: UnverifiedReceipt, detail: String) {
        (try UnverifiedReceipt(fileBytes: bytes), "the file is in the one form that it can have")
    }

    func checkSignature(_ envelope: Envelope) throws(ReceiptError) -> (found: VerifiedStatement, detail: String) {
        let signed = try envelope.verified(by: trust, type: .inToto)
        guard signed.signer.role == .enclave else {
            throw ReceiptError(.wrongSigner, "`\(signed.signer.party)` is no `enclave`; only an enclave makes receipts")
        }
        return (signed, "signed by the enclave `\(signed.signer.party)` with \(signed.signer.signingKey.keyID)")
    }

    func readStatement(_ signed: VerifiedStatement) throws(ReceiptError) -> (found: InTotoStatement, detail: String) {
        let statement = try signed.read(as: InTotoStatement.self)
        guard statement.predicate.isGivenToOthers else {
            throw ReceiptError(.wrongType, "the statement is a `reservation`; give a receipt, refusal or certificate")
        }
        return (statement, "an in-toto statement, \(statement.predicate.type.rawValue)")
    }

    func checkConsistency(
        _ statement: InTotoStatement, _ index: Int
    ) throws(ReceiptError) -> (found: Void, detail: String) {
        if let contradiction = statement.contradiction(at: index) {
            throw ReceiptError(.contradictory, contradiction)
        }
        let isDecision = statement.predicate.decision != nil
        return (
            (), isDecision ? "decision, times, privacy and log order fit together" : "subject, lists and log order fit"
        )
    }

    func checkParties(_ statement: InTotoStatement) throws(ReceiptError) -> (found: Void, detail: String) {
        for party in statement.predicate.parties where trust.card(of: party) == nil {
            throw ReceiptError(.unknownParty, "no card of `\(party)` is trusted; add its `card`")
        }
        for approval in statement.predicate.approvals where trust.card(for: approval.keyID)?.party != approval.party {
            throw ReceiptError(.unknownParty, "the approval's key is not that of `\(approval.party)`; add its `card`")
        }
        if let actor = statement.predicate.actor, let role = trust.card(of: actor.party)?.role,
            !actor.roles.contains(role)
        {
            throw ReceiptError(.wrongSigner, "`\(actor.party)` is a `\(role.rawValue)`, who may not do so; refuse it")
        }
        let names = statement.predicate.parties.map { "`\($0)`" }.joined(separator: ", ")
        return ((), "a card is trusted for each of \(names)")
    }

    func checkRelease(
        _ statement: InTotoStatement, _ release: Digest
    ) throws(ReceiptError) -> (found: Void, detail: String) {
        guard case .receipt = statement.predicate,
            let subject = statement.subjects.first(where: { $0.digest == release })
        else {
            throw ReceiptError(.otherRelease, "the release is not the one of this `receipt`; give the right file")
        }
        return ((), "the release is `\(subject.name)`, \(release)")
    }
}
