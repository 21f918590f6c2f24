import FuseCrypto

extension Envelope {
    /// The payload, once a trusted party is known to have signed it.
    ///
    /// - Parameters:
    ///   - trust: the cards of the parties that are known.
    ///   - type: what the payload must be.
    /// - Throws: `ReceiptError.Code.wrongType` for another type, `.unknownSigner` if no card has the key or there is more
    ///   than one signature, and `.signatureNotValid` if the signature does not hold.
    public func verified(by trust: TrustStore, type: StatementType) throws(ReceiptError) -> VerifiedStatement {
        guard self.type == type else {
            throw ReceiptError(.wrongType, "the `statement` is a \(self.type.name), not a \(type.name); give another")
        }
        guard signatures.count == 1, let signature = signatures.first, let card = trust.card(for: signature.keyID)
        else {
            throw ReceiptError(.unknownSigner, "the \(type.name) is not signed by one known party; trust its `card`")
        }
        guard card.signingKey.isValid(signature: signature.bytes, for: signedBytes) else {
            throw ReceiptError(
                .signatureNotValid, "the \(type.name) was changed after `\(card.party)` signed it; refuse it")
        }
        return VerifiedStatement(type: type, payload: payload, signer: card, digest: digest)
    }

    /// The statement, once the party that it speaks for is known to have signed it.
    ///
    /// - Throws: as `verified(by:type:)` and `VerifiedStatement.read(as:)`.
    public func verified<Content: Statement>(
        by trust: TrustStore, as content: Content.Type = Content.self
    ) throws(ReceiptError) -> Verified<Content> {
        let statement = try verified(by: trust, type: Content.type)
        return Verified(content: try statement.read(as: Content.self), signer: statement.signer, digest: digest)
    }
}
