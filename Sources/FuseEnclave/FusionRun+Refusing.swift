import FuseCore
import FusePolicy
import FuseReceipts
import FuseVault

extension Enclave {
    /// A query that cannot be planned is denied in writing. The log keeps no word of the query; the requester is told more, if
    /// nothing else stands against the request.
    func refuseUnplanned(_ request: VerifiedRequest, because failure: any FuseFailure) throws -> RunOutcome {
        let decidedAt = now()
        if case .deny(let findings) = try decideUnplanned(on: request, at: decidedAt) {
            return try refuse(request, inputs: [], findings, at: decidedAt)
        }
        let logged = Decider().denial(ofUnplannable: "`fusebox check` tells where and why")
        return .refused(
            try logRefusal(of: request, inputs: [], logged, at: decidedAt),
            Decider().denial(ofUnplannable: failure.reason))
    }

    /// Another request spent the budget between this one's decision and its reservation: decide again on what is left.
    func refuseOvertaken(
        _ request: VerifiedRequest, _ planned: PlannedJob, _ key: AnswerKey
    ) throws -> RunOutcome {
        let decidedAt = now()
        guard case .deny(let findings) = try decide(on: request, planned, for: key, at: decidedAt) else {
            throw EnclaveError(.request, "the `budget` changed while the run was being decided; run the request again")
        }
        return try refuse(request, inputs: planned.inputs, findings, at: decidedAt)
    }
}
