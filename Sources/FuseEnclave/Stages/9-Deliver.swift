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
        let logged: LoggedEntry
        if let key {
            let kept = ReleaseToKeep(digest: digest, sealed: try seal(release, to: vault.keys.card.recipient))
            logged = try vault.settle(kept, for: key, logging: receipt)
        } else {
            logged = try vault.record(receipt)
        }
        return .released(
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
