import FuseCore
import FusePolicy
import FuseReceipts
import FuseVault

extension Enclave {
    /// The closure of the emergency that a dataset was obtained for: by an authority for everybody, or by its provider for what
    /// it had provided until then.
    func closure(of dataset: RegisteredDataset, in book: CaseBook, by trust: TrustStore) throws -> Digest? {
        guard let event = dataset.terms.emergency?.event else { return nil }
        let byAuthority = try CaseBook(vault.filings(about: .event(event)), by: trust).closure(of: event, since: 0)
        return byAuthority ?? book.closure(of: event, since: dataset.logSize)
    }

    /// The certificate that says that a dataset's keys were erased, if that stands against an answer.
    ///
    /// What terms ask to erase after a run does not take the answer of that very run from those who paid for it: it is kept, and
    /// nothing of the dataset is opened to give it again. Any other end of the grant does.
    ///
    /// - Parameters:
    ///   - dataset: the dataset in its newest version.
    ///   - hasEnded: whether a statement has ended the grant.
    ///   - key: the answer that is asked for; nil if it is not known.
    func deletion(of dataset: RegisteredDataset, hasEnded: Bool, besides key: AnswerKey?) throws -> Digest? {
        let certificate = try vault.certificate(of: dataset.name, version: dataset.version)
        guard certificate != nil, let key, case .released = try vault.standing(of: key) else { return certificate }
        let isErasedByRun = dataset.terms.obligations.contains(.deleteAfterRun) && !hasEnded
        return isErasedByRun && !dataset.terms.hasEnded(at: now()) ? nil : certificate
    }
}

extension Terms {
    /// Whether the grant has ended by the clock.
    fileprivate func hasEnded(at now: Instant) -> Bool {
        window.end <= now || entrustment?.hasEnded(at: now) ?? false
    }
}
