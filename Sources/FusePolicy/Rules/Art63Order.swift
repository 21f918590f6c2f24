import FuseCore

/// Article 63: whoever is ordered to put something right does so within the time set. A party that is overdue has no part in a new
/// run: it neither requests, receives, provides, entrusts, is entrusted, operates, nor runs the enclave.
struct Art63Order: Rule {
    let id = RuleID.order
    let citation = Citation(
        article: 63,
        "相关单位应当在规定期限内完成整改，并反馈整改情况")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        let involved = parties(of: use.terms, in: request)
        let orders = request.orders.filter { involved.contains($0.party) }
        let overdue = orders.filter { $0.isOverdue(at: request.decidedAt) }
        var evidence: [String: String] = [:]
        evidence["orders"] = Self.written(orders.filter { !overdue.contains($0) })
        evidence["overdue"] = Self.written(overdue)
        return Verdict(
            refusing: Set(overdue.map(\.party)).sorted().map { .overdue($0) },
            orPassing: orders.isEmpty ? .none : .inTime, evidence: evidence)
    }

    private func parties(of terms: Terms, in request: PolicyRequest) -> Set<ID<Party>> {
        let granted = [terms.entrustment?.principal, terms.entrustment?.trustee, terms.licence?.holder]
        let others = (granted + [request.environment.responsible]).compactMap(\.self)
        return Set([request.requester.party, request.recipient.party, terms.provider] + others)
    }

    private static func written(_ orders: [RectificationOrder]) -> String? {
        orders.isEmpty ? nil : orders.map(\.statement.description).sorted().joined(separator: ", ")
    }
}

extension Reason {
    fileprivate static let none = Reason("no party is under an order of rectification", zh: "各方均未被责令限期整改")

    fileprivate static let inTime = Reason(
        "the time of the orders of rectification has not run out", zh: "责令限期整改的期限尚未届满")

    fileprivate static func overdue(_ party: ID<Party>) -> Reason {
        Reason(
            "the time of an order of rectification to the party `\(party)` has run out",
            zh: "`\(party)` 被责令限期整改，逾期未完成整改", do: "fulfil the order and report it to the authority, then ask again",
            doZh: "请完成整改并向市大数据主管部门反馈整改情况后，再行申请")
    }
}
