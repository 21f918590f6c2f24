import FuseCore
import FuseCrypto
import FuseEnclave
import FuseReceipts
import FuseVault

/// A release that its recipient has opened, and its receipt.
struct Answer {
    let csv: [UInt8]
    let receipt: ReceiptFile
    let isCharged: Bool

    init(_ delivery: Delivery, for recipient: Actor) throws {
        var opened = BytesSinkInMemory()
        try AgeDecryptor(identities: [recipient.keys.identity])
            .decrypt(BytesSource(delivery.sealedRelease), into: &opened)
        csv = opened.bytes
        receipt = delivery.receipt
        isCharged = delivery.isCharged
    }

    var digest: Digest { SHA256.digest(of: csv) }
    var table: PlainTable { PlainTable(csv) }

    /// What the receipt says, after its signature and proof were verified.
    func predicate(_ trust: TrustStore) throws -> ReceiptPredicate {
        let report = ReceiptVerifier(trust: trust).verify(receipt.fileBytes, release: digest)
        guard report.isVerified, case .receipt(let predicate)? = report.statement?.predicate else {
            throw NotVerified(failures: report.checks.filter { $0.outcome != .pass }.map(\.detail))
        }
        return predicate
    }
}

struct NotVerified: Error {
    let failures: [String]
}
