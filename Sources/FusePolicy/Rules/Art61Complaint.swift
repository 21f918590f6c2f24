import FuseCore

/// Article 61: complaints about data protection are handled by law, and followed to their outcome. One that was found right stops the
/// job on the dataset until what it asks for is done.
struct Art61Complaint: Rule {
    let id = RuleID.complaint
    let citation = Citation(
        article: 61,
        "建立健全数据保护投诉、举报工作机制，依法处理相关投诉举报。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        let complaints = use.standing.complaints
        let isUpheld = complaints.contains { $0.outcome == .upheld }
        return Verdict(
            refusing: isUpheld ? [.upheld] : [], orPassing: complaints.isEmpty ? .none : .followed,
            evidence: complaints.isEmpty ? [:] : ["complaints": Case.written(complaints)])
    }
}

extension Reason {
    fileprivate static let none = Reason("nobody complained", zh: "没有相关投诉、举报")

    fileprivate static let followed = Reason("no complaint stands that was found right", zh: "没有成立而尚未办结的投诉、举报")

    fileprivate static let upheld = Reason(
        "a complaint about this job on the dataset was upheld and is not settled",
        zh: "针对本作业使用该数据集的投诉、举报已经成立，尚未办结", do: "do what it asks for, and have the authority settle it",
        doZh: "请按处理决定整改，并由主管部门办结")
}
