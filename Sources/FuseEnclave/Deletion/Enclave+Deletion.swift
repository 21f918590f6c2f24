import FuseCore
import FusePolicy
public import FuseReceipts
import FuseVault

extension Enclave {
    /// Erases the keys of every dataset whose grant has ended by the clock and whose terms or law ask for it: the end of an
    /// entrustment, and the end of any grant whose terms ask for a certificate (Article 20). What a statement ends is erased
    /// when it is filed.
    ///
    /// It is done before each run; doing it again changes nothing.
    ///
    /// - Returns: the deletion certificates that were issued now, or when the vault was opened because they had to wait.
    /// - Throws: `VaultError` if the vault cannot be read or written; nothing is erased then.
    public func eraseEndedGrants() throws -> [ReceiptFile] {
        let now = now()
        let deletions = try vault.datasetVersions(erasedFrom: now).map { dataset in
            let hasEnded = dataset.terms.entrustment?.hasEnded(at: now) ?? false
            return try deletion(
                of: dataset, because: hasEnded ? .entrustmentEnded : .expired, statement: nil, at: now)
        }
        let issued = deletions.isEmpty ? [] : try vault.erase(deletions)
        return (vault.certificatesAtOpening + issued).map(\.file)
    }

    /// The erasure of a dataset's keys with the certificate that will be logged.
    func deletion(
        of dataset: RegisteredDataset, because cause: DeletionCause, statement: Digest?, at now: Instant
    ) throws -> DatasetDeletion {
        let keys = dataset.manifest.parts.map { ErasedKey(part: $0.name, header: $0.header) }
        let certificates = try stride(from: 0, to: keys.count, by: DeletionPredicate.mostKeys).map { start in
            let predicate = DeletionPredicate(
                dataset: dataset.name, version: dataset.version, provider: dataset.manifest.provider, cause: cause,
                statement: statement, keys: Array(keys[start...].prefix(DeletionPredicate.mostKeys)),
                manifest: dataset.envelope.digest, at: now, assurance: Self.assurance, fusebox: fusebox)
            return try sign(.deletion(predicate), about: predicate.subject)
        }
        return DatasetDeletion(dataset: dataset.name, version: dataset.version, certificates: certificates)
    }

    /// Every version of some datasets whose keys are still there.
    func keptVersions(of names: Set<ID<Dataset>>) throws -> [RegisteredDataset] {
        try vault.datasetVersions().filter { names.contains($0.name) }
    }

    /// Those of some versions whose keys are still there, and the versions that live by the same keys under other terms.
    func versions(withPartsOf ended: [RegisteredDataset]) throws -> [RegisteredDataset] {
        try keptVersions(of: Set(ended.map(\.name))).filter { kept in
            ended.contains { $0.name == kept.name && kept.sharesParts(with: $0) }
        }
    }
}

extension LoggedCertificate {
    /// The certificate as a file that anybody verifies offline.
    var file: ReceiptFile { ReceiptFile(statement: certificate, proof: entry.proof) }
}

extension RegisteredDataset {
    /// Whether it is the same version of the data, or has a sealed part in common with it.
    func sharesParts(with other: RegisteredDataset) -> Bool {
        version == other.version
            || !Set(manifest.parts.map(\.header)).isDisjoint(with: other.manifest.parts.map(\.header))
    }
}

extension Terms {
    /// From when on the keys are to be erased by the clock; nil if they are not.
    var erasedFrom: Instant? {
        let ends = [
            entrustment?.end, obligations.contains(.certificateAtEnd) ? window.end : nil,
        ]
        return ends.compactMap(\.self).min()
    }
}
