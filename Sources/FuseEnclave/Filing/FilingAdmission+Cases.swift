import FuseCore
import FusePolicy
import FuseReceipts
import FuseVault

extension FilingAdmission {
    /// Anybody may object to the quality of data. Source: Article 23.
    func admit(_ objection: ObjectionStatement) throws -> AdmittedFiling {
        let dataset = try vault.dataset(objection.dataset)
        guard dataset.version == objection.datasetVersion else {
            throw refusal("the newest `version` of `\(dataset.name)` is another; look at it, then object to that one")
        }
        return AdmittedFiling(
            topics: [.dataset(dataset.name)], datasets: [dataset.name],
            effect: "the dataset is flagged until its provider or an authority decides")
    }

    /// Anybody may complain about a receipt. Source: Article 61.
    func admit(_ complaint: ComplaintStatement) throws -> AdmittedFiling {
        let used = try vault.receipt(with: complaint.receipt)
        guard !used.isEmpty else {
            throw refusal("no `receipt` with this digest was issued here; name the digest of the receipt's statement")
        }
        let datasets = used.map(\.dataset).sorted()
        return AdmittedFiling(
            topics: datasets.map(FilingTopic.dataset), datasets: datasets,
            effect: "the complaint about the receipt \(complaint.receipt) is followed; an authority decides")
    }

    /// An authority orders a party to put something right in time. Source: Article 63.
    func admit(_ order: OrderStatement) throws -> AdmittedFiling {
        guard trust.card(of: order.against) != nil else {
            throw refusal("no card of `\(order.against)` is registered; `fusebox trust` it first")
        }
        guard order.against != signer.party else {
            throw refusal("an authority orders others, not itself; name another")
        }
        return AdmittedFiling(
            topics: [.orders], effect: "new runs that involve `\(order.against)` are refused once the time has run out")
    }

    /// A security incident is recorded, and if asked for the datasets stop at once. Source: Article 57.
    func admit(_ incident: IncidentStatement) throws -> AdmittedFiling {
        for name in incident.datasets {
            _ = signer.role == .provider ? try owned(name) : try vault.dataset(name)
        }
        let stops = incident.measure == .quarantine
        return AdmittedFiling(
            topics: incident.datasets.map(FilingTopic.dataset), datasets: incident.datasets.sorted(),
            effect: stops ? "no run uses the datasets until the incident is settled" : "the incident is on record")
    }

    /// An authority publishes an edition of a catalogue. Source: Articles 16 and 60.
    func admit(_ catalogue: CatalogueStatement) throws -> AdmittedFiling {
        if let newest = try enclave.latestEdition(of: catalogue.catalogue, by: trust)?.catalogue,
            newest.edition >= catalogue.edition
        {
            throw refusal("edition \(newest.edition) of this `catalogue` is on file; publish a higher `edition`")
        }
        return AdmittedFiling(
            topics: [.catalogue(catalogue.catalogue.rawValue)], listed: [],
            effect: "this edition of the catalogue is in force")
    }
}
