import FuseCore
import FusePolicy
import FuseReceipts
import FuseVault

extension CaseBook {
    /// The revocation of a dataset. The provider's own holds for the versions that were registered before it, for a new version
    /// is a new grant; that of the body that entrusted the data holds for whatever comes later (Article 20).
    func withdrawal(of dataset: RegisteredDataset) -> Withdrawal? {
        entries.lazy.compactMap { entry in
            guard case .revocation(let revocation) = entry.filing,
                entry.position >= dataset.logSize || revocation.party != dataset.manifest.provider
            else { return nil }
            return Withdrawal(statement: entry.digest, basis: revocation.basis?.text)
        }.first
    }

    /// Objections to some versions of the data.
    func objections(toVersions versions: Set<Int>) -> [FusePolicy.Case] {
        entries.compactMap { entry in
            guard case .objection(let objection) = entry.filing, versions.contains(objection.datasetVersion) else {
                return nil
            }
            return record(of: entry)
        }
    }

    /// Complaints about some receipts.
    func complaints(about receipts: Set<Digest>) -> [FusePolicy.Case] {
        entries.compactMap { entry in
            guard case .complaint(let complaint) = entry.filing, receipts.contains(complaint.receipt) else {
                return nil
            }
            return record(of: entry)
        }
    }

    /// Security incidents.
    var incidents: [Incident] {
        entries.compactMap { entry in
            guard case .incident(let incident) = entry.filing else { return nil }
            return Incident(
                record: record(of: entry), measure: incident.measure == .quarantine ? .quarantine : .record)
        }
    }

    /// The closures of an emergency since the log had some size.
    func closure(of event: String, since logSize: Int) -> Digest? {
        entries.first { entry in
            guard case .closure(let closure) = entry.filing else { return false }
            return closure.event.text == event && entry.position >= logSize
        }?.digest
    }

    /// The list that is in force: the newest one.
    var exclusionInForce: (entry: Entry, statement: ExclusionStatement)? {
        entries.reversed().lazy.compactMap { entry in
            guard case .exclusion(let statement) = entry.filing else { return nil }
            return (entry, statement)
        }.first
    }

    /// The revocations among them.
    var revocations: [RevocationStatement] {
        entries.compactMap { entry in if case .revocation(let revocation) = entry.filing { revocation } else { nil } }
    }
}
