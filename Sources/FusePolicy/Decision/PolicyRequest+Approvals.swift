import FuseCore

extension PolicyRequest {
    /// Whether an approval was given. No party approves alone what it requests: the requester's own never counts, and who
    /// receives the release does not count as the authority that looks at it. The principal of entrusted data agrees to its own
    /// request by signing it.
    func has(_ approval: RequiredApproval) -> Bool {
        if approval == .principal(requester.party) { return true }
        return approvals.contains { approver in
            guard approver.party != requester.party else { return false }
            switch approval {
            case .provider(let party), .principal(let party): return approver.party == party
            case .authority(let provider):
                return approver.role == .authority && ![provider, recipient.party].contains(approver.party)
            }
        }
    }

    /// What to do about the approvals that lack, in a stable order.
    func reasonsLacking(_ needed: Set<RequiredApproval>) -> [Reason] {
        needed.filter { !has($0) }.map(\.lack).sorted { $0.line.en < $1.line.en }
    }

    /// The parties that approved, for evidence.
    var approvers: String {
        approvals.filter { $0.party != requester.party }.map(\.party).sorted().map(\.text).joined(separator: ", ")
    }

    /// Whether data that is not shared admits this job as a service: its provider lists the job, and an authority approved.
    /// Source: Articles 24 and 26.
    ///
    /// - Parameter terms: the terms of a dataset that is not shared.
    /// - Returns: whether the job may use it.
    func isAdmittedService(of terms: Terms) -> Bool {
        guard case .notShared(_, let services) = terms.sharing else { return false }
        return services.contains(jobDigest) && has(.authority(otherThan: terms.provider))
    }
}
