import FuseCore
import FusePolicy
import FuseReceipts

extension CaseBook {
    /// The revocation of a dataset since it was registered; only a new version, which is a new grant, comes after it.
    func withdrawal(since logSize: Int) -> Withdrawal? {
        entries.lazy.compactMap { entry in
            guard case .revocation(let revocation) = entry.filing, entry.position >= logSize else { return nil }
            return Withdrawal(statement: entry.digest, basis: revocation.basis?.text)
        }.first
    }

    /// Objections to a version of the data; a new version is a new start.
    func objections(toVersion version: Int) -> [FusePolicy.Case] {
        entries.compactMap { entry in
            guard case .objection(let objection) = entry.filing, objection.datasetVersion == version else { return nil }
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

    /// The revocations among them.
    var revocations: [RevocationStatement] {
        entries.compactMap { entry in if case .revocation(let revocation) = entry.filing { revocation } else { nil } }
    }
}
