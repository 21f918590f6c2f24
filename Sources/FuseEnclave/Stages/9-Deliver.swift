import FuseCore
import FuseCrypto
import FuseReceipts
import FuseVault

extension Enclave {
    /// Stage 9: the receipt is in the log, and the answer is kept for the next who asks, before anything leaves.
    func deliver(_ release: [UInt8], _ record: RunRecord, settling key: AnswerKey?) throws -> RunOutcome {
        let digest = SHA256.digest(of: release)
        let receipt = try receipt(for: record, release: digest)
        let sealed = try seal(release, to: record.request.recipient.recipient)
        guard let key else { return try released(sealed, record, receipt, vault.record(receipt)) }
        let kept = ReleaseToKeep(digest: digest, sealed: try seal(release, to: vault.keys.card.recipient))
        switch try vault.settle(kept, for: key, logging: receipt) {
        case .settled(let logged): return released(sealed, record, receipt, logged)
        case .already(let earlier):
            // Another run of the same answer came first: its receipt alone names the charge.
            var again = record
            again.note(earlier, commitment: NoiseCommitment.digest(of: try vault.keys.noiseSeed(for: key)))
            return try deliverAgain(earlier, again)
        }
    }

    private func released(
        _ sealed: [UInt8], _ record: RunRecord, _ receipt: Envelope, _ logged: LoggedEntry
    ) -> RunOutcome {
        .released(
            Delivery(
                sealedRelease: sealed, receipt: ReceiptFile(statement: receipt, proof: logged.proof),
                isCharged: record.isPaidFor))
    }

    /// An answer that was released before goes out again byte for byte, with a receipt of its own and no charge.
    func deliverAgain(_ earlier: EarlierRelease, _ record: RunRecord) throws -> RunOutcome {
        var opened = BytesSinkInMemory()
        try AgeDecryptor(identities: [vault.keys.party.identity]).decrypt(BytesSource(earlier.sealed), into: &opened)
        guard SHA256.digest(of: opened.bytes) == earlier.digest else {
            throw EnclaveError(.changed, "the kept `answer` is not the one that was released; restore the vault")
        }
        return try deliver(opened.bytes, record, settling: nil)
    }

    private func seal(_ bytes: [UInt8], to recipient: AgeRecipient) throws -> [UInt8] {
        var sealed = BytesSinkInMemory()
        try AgeEncryptor(to: [recipient]).encrypt(BytesSource(bytes), into: &sealed)
        return sealed.bytes
    }
}
