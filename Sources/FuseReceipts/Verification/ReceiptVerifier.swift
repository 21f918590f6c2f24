public import FuseCore

/// Checks receipts, refusals and certificates offline, with nothing but party cards.
public struct ReceiptVerifier: Sendable {
    let trust: TrustStore

    /// A verifier that trusts the enclaves among `trust`.
    public init(trust: TrustStore) {
        self.trust = trust
    }

    /// Checks a receipt, a refusal, or a certificate of a deletion or a case.
    ///
    /// - Parameters:
    ///   - file: the bytes of `receipt.json`, `refusal.json` or a certificate.
    ///   - release: SHA-256 of the release at hand, if it is to be the one that the receipt is about.
    /// - Returns: every check with its outcome; a file that is not a receipt at all is a failed check, not an error.
    public func verify(_ file: [UInt8], release: Digest? = nil) -> VerificationReport {
        var list = CheckList()
        let receipt = list.make(.fileForm, on: file, readFile)
        let signed = list.make(.statementSignature, on: receipt?.statement, checkSignature)
        let statement = list.make(.statementForm, on: signed, readStatement)
        let proof = list.make(.proofForm, on: receipt?.proofText, readProof)
        let checked = list.make(.logCheckpoint, on: signed, proof, checkCheckpoint)
        let index = list.make(.logInclusion, on: receipt?.statement, checked, checkInclusion)
        list.make(.statementConsistent, on: statement, index, checkConsistency)
        list.make(.partiesKnown, on: statement, checkParties)
        if let release {
            list.make(.releaseDigest, on: statement, release, checkRelease)
        } else {
            list.note(.releaseDigest, .skipped, "no release was given to compare")
        }
        return VerificationReport(checks: list.checks, statement: statement, signer: signed?.signer)
    }
}
