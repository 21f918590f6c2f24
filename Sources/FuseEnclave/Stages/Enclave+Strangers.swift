import FuseCore
import FusePolicy
import FuseReceipts
import FuseVault

extension Enclave {
    /// Whoever some terms do not name learns nothing of columns, bounds, constants, grades and cases: the job is not even planned.
    func refuseStranger(_ request: VerifiedRequest) throws -> RunOutcome? {
        let decidedAt = now()
        guard try !isPermitted(request), case .deny(let findings) = try decideUnplanned(on: request, at: decidedAt)
        else { return nil }
        return try refuse(
            request, inputs: [], findings.filter { !$0.rule.looksInside }, at: decidedAt)
    }

    /// Whether the terms of all datasets of a job name both who asks and who is to receive.
    private func isPermitted(_ request: VerifiedRequest) throws -> Bool {
        let parties = [request.content.party, request.content.recipient]
        return try registered(request.job.datasets).allSatisfy { dataset in
            parties.allSatisfy(dataset.terms.recipients.permits)
        }
    }

    /// Those of some datasets that are registered here, in their newest version.
    func registered(_ names: [ID<Dataset>]) throws -> [RegisteredDataset] {
        try names.compactMap { name -> RegisteredDataset? in
            do {
                return try vault.dataset(name)
            } catch let error as VaultError where error.code == .unknown {
                return nil
            }
        }
    }
}

extension FusePolicy.RuleID {
    /// Whether its findings tell of what is inside a dataset, how it is protected, or what is said about it and its parties.
    fileprivate var looksInside: Bool {
        switch self {
        case .consent, .quality, .scope, .security, .grade, .complaint, .order, .subject: true
        default: false
        }
    }
}
