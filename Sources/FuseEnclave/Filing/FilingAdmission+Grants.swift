import FuseCore
import FusePolicy
import FuseReceipts
import FuseVault

extension FilingAdmission {
    /// A provider takes back a grant or an approval. Source: Articles 14, 20 and 43.
    func admit(_ revocation: RevocationStatement) throws -> AdmittedFiling {
        switch revocation.subject {
        case .job(let digest):
            return AdmittedFiling(
                topics: [.job(digest)], effect: "the approval of the job by `\(signer.party)` no longer counts")
        case .dataset(let name):
            let dataset = try owned(name)
            try requireBasis(of: revocation, for: dataset)
            try requireAfterGrant([dataset], revocation.at)
            let isErased = revocation.erase == .erase || dataset.terms.isErasedAtEnd
            return AdmittedFiling(
                topics: [.dataset(name)], datasets: [name],
                erased: isErased ? try enclave.keptVersions(of: [name]) : [],
                cause: .revoked,
                effect: "no run uses the dataset any more" + (isErased ? ", and its keys are erased" : ""))
        }
    }

    /// Nobody withholds public data without a basis in law or policy. Source: Article 14.
    private func requireBasis(of revocation: RevocationStatement, for dataset: RegisteredDataset) throws {
        guard !dataset.terms.dataClass.isPublic || revocation.basis != nil else {
            throw refusal(
                "`\(dataset.name)` is public data, which nobody withholds without a legal `basis`; name the law or policy"
            )
        }
    }

    /// The emergency is over: nothing runs on its data, and its keys are erased. An authority closes the event itself, so that
    /// nothing of it is taken in any more; a provider closes what it provided. Source: Article 21.
    func admit(_ closure: ClosureStatement) throws -> AdmittedFiling {
        let isWhole = signer.role == .authority
        let concerned = try vault.datasetNames().flatMap(vault.datasetVersions).filter { dataset in
            dataset.terms.emergency?.event == closure.event.text
                && (isWhole || dataset.manifest.provider == signer.party)
        }
        guard !concerned.isEmpty else {
            throw refusal(
                isWhole
                    ? "no dataset of this emergency `event` is registered; correct it"
                    : "`\(signer.party)` provides no dataset of this emergency `event`; correct it, or ask an authority"
            )
        }
        try requireAfterGrant(concerned, closure.at)
        let names = Set(concerned.map(\.name)).sorted()
        return AdmittedFiling(
            topics: isWhole ? [.event(closure.event.text)] : names.map(FilingTopic.dataset), datasets: names,
            erased: try enclave.versions(withPartsOf: concerned), cause: .eventClosed,
            effect: isWhole
                ? "no run uses the emergency's data any more, and its keys are erased"
                : "no run uses this provider's data of the emergency any more, and its keys are erased")
    }

    /// A provider says who must be left out of its data. Source: Article 32.
    func admit(_ exclusion: ExclusionStatement, attachment: (String) throws -> [UInt8]) throws -> AdmittedFiling {
        let dataset = try owned(exclusion.dataset)
        guard let unit = try dataset.unitColumn else {
            throw refusal("`\(dataset.name)` has no privacy `unit`, so nobody can be left out of it; withdraw the list")
        }
        try requireLatest(exclusion, in: CaseBook(vault.filings(about: .dataset(dataset.name)), by: trust))
        let sealed = try attachment(exclusion.list.name)
        try enclave.requireReadable(sealed, as: exclusion.list, of: unit)
        return AdmittedFiling(
            topics: [.dataset(dataset.name)], datasets: [dataset.name], attachment: sealed,
            effect: "every run leaves out those on this list, which replaces any before it")
    }
}

extension Terms {
    /// Whether the end of the grant erases the keys whatever the revocation says. Source: Article 20, second paragraph.
    var isErasedAtEnd: Bool { channel == .entrusted || obligations.contains(.certificateAtEnd) }
}
