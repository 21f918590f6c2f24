import FuseCrypto

extension SignedNote {
    /// The text, once the key of `verifier` is known to have signed it.
    ///
    /// Signatures by other keys are passed over, as C2SP signed-note asks: witnesses may add theirs.
    ///
    /// - Throws: `ReceiptError.Code.unknownSigner` if no line is by that key, and `.signatureNotValid` if one is and does
    ///   not hold.
    func body(verifiedBy verifier: NoteVerifier) throws(ReceiptError) -> String {
        let keyHash = verifier.keyHash
        let own = signatures.filter { $0.name == verifier.name && $0.keyHash == keyHash }
        guard !own.isEmpty else {
            throw ReceiptError(.unknownSigner, "the `checkpoint` is not signed by the log's key; trust the right card")
        }
        guard own.allSatisfy({ verifier.key.isValid(signature: $0.bytes, for: Array(body.utf8)) }) else {
            throw ReceiptError(.signatureNotValid, "the `checkpoint` was changed after it was signed; fetch it again")
        }
        return body
    }
}
