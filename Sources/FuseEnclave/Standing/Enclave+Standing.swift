import FuseCore
import FusePolicy
import FuseQuery
import FuseReceipts
import FuseVault

extension Enclave {
    /// What has been said and done about a dataset, as far as it concerns a job.
    ///
    /// - Parameters:
    ///   - dataset: the dataset in its newest version.
    ///   - job: the digest of the job.
    ///   - key: the answer that is asked for, which does not count as another run; nil if it is not known.
    ///   - trust: the parties that are known.
    /// - Throws: `VaultError` or `ReceiptError` if what was filed cannot be read; then nothing is decided.
    func standing(
        of dataset: RegisteredDataset, for job: Digest, besides key: AnswerKey?, by trust: TrustStore
    ) throws -> DatasetStanding {
        let book = try CaseBook(vault.filings(about: .dataset(dataset.name)), by: trust)
        // Earlier versions matter only to what was filed about them, and for most datasets nothing was.
        let versions = book.entries.isEmpty ? [] : try vault.datasetVersions(of: dataset.name)
        var standing = DatasetStanding()
        standing.withdrawal = book.withdrawal(of: dataset)
        standing.objections = book.objections(
            toVersions: Set(versions.filter(dataset.sharesParts).map(\.version)))
        let receipts = try vault.receipts(using: dataset.name).filter { $0.job == job }
        standing.complaints = book.complaints(about: Set(receipts.map(\.digest)))
        standing.incidents = book.incidents
        standing.exclusion = try exclusion(from: dataset, among: versions, in: book)
        standing.closure = try closure(of: dataset, in: book, by: trust)
        standing.deletion = try deletion(
            of: dataset, hasEnded: standing.withdrawal != nil || standing.closure != nil, besides: key)
        standing.catalogue = try catalogueStatus(of: dataset.terms, by: trust)
        standing.importantListing = try importantListing(of: dataset.terms, by: trust)
        standing.quality = dataset.checkOutcomes
        standing.answers = try vault.answers(of: dataset.name, besides: key)
        standing.signer = dataset.manifest.provider
        return standing
    }

    /// Orders of rectification that are not fulfilled yet.
    func openOrders(by trust: TrustStore) throws -> [RectificationOrder] {
        let book = try CaseBook(vault.filings(about: .orders), by: trust)
        return book.entries.compactMap { entry in
            guard case .order(let order) = entry.filing, book.isOpen(entry) else { return nil }
            return RectificationOrder(statement: entry.digest, party: order.against, until: order.until)
        }
    }

    private func catalogueStatus(of terms: Terms, by trust: TrustStore) throws -> CatalogueStatus {
        guard let entry = terms.catalogue else { return .unlisted }
        let edition = try latestEdition(of: .publicData, by: trust)
        return edition?.catalogue.status(ofPublicData: entry) ?? .unlisted
    }

    private func importantListing(of terms: Terms, by trust: TrustStore) throws -> Digest? {
        guard let edition = try latestEdition(of: .importantData, by: trust) else { return nil }
        let names = [terms.dataset.text, terms.catalogue?.id]
        let isListed = edition.catalogue.entries.contains { $0.status != .withdrawn && names.contains($0.id.text) }
        return isListed ? edition.digest : nil
    }

    /// The newest edition of a catalogue; intake lets editions only rise.
    func latestEdition(
        of kind: CatalogueStatement.Catalogue, by trust: TrustStore
    ) throws -> (digest: Digest, catalogue: CatalogueStatement)? {
        let book = try CaseBook(vault.filings(about: .catalogue(kind.rawValue)), by: trust)
        return book.entries.reversed().lazy.compactMap { entry in
            guard case .catalogue(let catalogue) = entry.filing else { return nil }
            return (entry.digest, catalogue)
        }.first
    }
}

extension CatalogueStatement {
    /// What the catalogue says of an entry of public data.
    fileprivate func status(ofPublicData entry: CatalogueEntry) -> CatalogueStatus {
        let same = entries.filter { $0.id.text == entry.id }
        let inForce = same.filter { $0.status == .current }.map(\.version).max()
        switch same.first(where: { $0.version == entry.version })?.status {
        case .current: return .current
        case .withdrawn: return .withdrawn
        case .superseded: return .superseded(by: inForce ?? entry.version)
        case nil: return inForce.map { entry.version < $0 ? .superseded(by: $0) : .unlisted } ?? .unlisted
        }
    }
}

extension RegisteredDataset {
    /// What the checks of quality found at intake, for exactly the bytes that the manifest names.
    var checkOutcomes: [CheckOutcome] {
        let checks = terms.quality.filter(\.isAnsweredByRows)
        guard checks.count == quality.count else { return [] }
        return zip(checks, quality).map { CheckOutcome($0, isMet: $1) }
    }
}

extension QualityCheck {
    /// Whether the rows answer the check; timeliness is a matter of the clock.
    fileprivate var isAnsweredByRows: Bool {
        switch self {
        case .complete, .unique, .within, .among: true
        case .timely: false
        }
    }
}
