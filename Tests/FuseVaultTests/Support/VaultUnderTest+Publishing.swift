import FuseCore
import FuseCrypto
import FuseReceipts
import FuseVault
import Testing

extension VaultUnderTest {
    /// What a receipt brings with it.
    func publication(
        _ label: String, limits: [RunLimit] = [], notified: [ID<Party>] = [], deletions: [DatasetDeletion] = [],
        decided: RegistryMark? = nil
    ) throws -> Publication {
        Publication(
            receipt: try statement(label), job: SHA256.digest(of: Array("job".utf8)), limits: limits,
            notified: notified, deletions: deletions, decided: try decided ?? vault.mark())
    }

    /// Files a statement that differs from others by its label.
    @discardableResult
    func file(
        _ label: String, about topics: [FilingTopic], decides: Digest? = nil, erasing deletions: [DatasetDeletion] = []
    ) throws -> FuseVault.FiledStatement {
        let filed = try vault.file(
            FilingToKeep(
                envelope: statement(label), topics: topics, decides: decides, attachment: Array(label.utf8)),
            listingUsesOf: [], erasing: deletions
        ) { _ in try statement("record of \(label)") }
        return try #require(filed)
    }

    /// The erasure of a version, with a stand-in for its certificate.
    func deletion(of dataset: String = "trips", version: Int) throws -> DatasetDeletion {
        DatasetDeletion(
            dataset: try ID(dataset), version: version,
            certificates: [try statement("deletion of \(dataset) \(version)")])
    }
}
