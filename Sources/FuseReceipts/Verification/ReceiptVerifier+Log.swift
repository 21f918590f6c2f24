import FuseCore

/// A proof whose checkpoint the statement's own enclave signed.
struct CheckedProof {
    let proof: TLogProof
    let checkpoint: VerifiedCheckpoint
}

extension ReceiptVerifier {
    func readProof(_ text: String) throws(ReceiptError) -> (found: TLogProof, detail: String) {
        let proof = try TLogProof(text)
        guard proof.unauthenticatedExtra == nil else {
            throw ReceiptError(.malformedProof, "the `log proof` has an extra line that nothing vouches for; remove it")
        }
        return (proof, "a log proof for index \(proof.index)")
    }

    func checkCheckpoint(
        _ signed: VerifiedStatement, _ proof: TLogProof
    ) throws(ReceiptError) -> (found: CheckedProof, detail: String) {
        let verified = try proof.checkpoint.verified(by: signed.signer.signingKey)
        let checkpoint = verified.checkpoint
        return (
            CheckedProof(proof: proof, checkpoint: verified),
            "the same key signed the checkpoint of `\(checkpoint.origin)` at size \(checkpoint.size)"
        )
    }

    func checkInclusion(
        _ statement: Envelope, _ checked: CheckedProof
    ) throws(ReceiptError) -> (found: Int, detail: String) {
        try checked.proof.verify(statement.logEntry(), in: checked.checkpoint)
        return (checked.proof.index, "the statement is entry \(checked.proof.index) of the log")
    }
}
