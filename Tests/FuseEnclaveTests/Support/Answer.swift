import FuseCore
import FuseCrypto
import FuseEnclave
import FuseReceipts
import FuseVault

/// A release that its recipient has opened, and its receipt.
struct Answer {
    /// The opened files by name.
    let files: [String: [UInt8]]
    let csv: [UInt8]
    let receipt: ReceiptFile
    let isCharged: Bool

    init(_ delivery: Delivery, for recipient: Actor) throws {
        var files: [String: [UInt8]] = [:]
        for file in delivery.files {
            var opened = BytesSinkInMemory()
            try AgeDecryptor(identities: [recipient.keys.identity]).decrypt(BytesSource(file.sealed), into: &opened)
            files[file.name] = opened.bytes
        }
        self.files = files
        csv = files["release.csv"] ?? []
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
