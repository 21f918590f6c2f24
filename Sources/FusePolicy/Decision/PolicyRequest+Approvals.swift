import FuseCore

extension PolicyRequest {
    /// Whether an approval was given. No party approves alone what it requests: the requester's own never counts.
    func has(_ approval: RequiredApproval) -> Bool {
        approvals.contains { approver in
            guard approver.party != requester.party else { return false }
            switch approval {
            case .provider(let provider): return approver.party == provider
            case .authority(let provider): return approver.role == .authority && approver.party != provider
            }
        }
    }

    /// What to do about the approvals that lack, in a stable order.
    func reasonsLacking(_ needed: Set<RequiredApproval>) -> [String] {
        needed.filter { !has($0) }.map(\.advice).sorted().map { "the job \($0)" }
    }

    /// The parties that approved, for evidence.
    var approvers: String {
        approvals.filter { $0.party != requester.party }.map(\.party).sorted().map(\.text).joined(separator: ", ")
    }
}
