import FuseCore

/// Article 57: data is secure in every stage, and measures are taken at once when an incident happens. A dataset in quarantine is not
/// used until the incident is settled or found to be none.
struct Art57Security: Rule {
    let id = RuleID.security
    let citation = Citation(
        article: 57,
        "发生数据安全事件时，应当立即采取处置措施，按照规定及时告知相关权利人，并向有关主管部门报告。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        let incidents = use.standing.incidents
        let isQuarantined = incidents.contains { $0.measure == .quarantine && $0.record.outcome.isStanding }
        let written = incidents.map(\.description).sorted().joined(separator: ", ")
        return Verdict(
            refusing: isQuarantined ? [.quarantined] : [], orPassing: incidents.isEmpty ? .none : .onRecord,
            evidence: incidents.isEmpty ? [:] : ["incidents": written])
    }
}

extension Reason {
    fileprivate static let none = Reason("no security incident touches the dataset", zh: "该数据集未涉及数据安全事件")

    fileprivate static let onRecord = Reason(
        "the security incidents on record do not stop the dataset", zh: "所记录的数据安全事件不影响该数据集的使用")

    fileprivate static let quarantined = Reason(
        "the dataset is in `quarantine` after a security incident", zh: "该数据集因数据安全事件被隔离（`quarantine`），停止使用",
        do: "settle the incident, then ask again", doZh: "请待事件处置完毕后再行申请")
}
