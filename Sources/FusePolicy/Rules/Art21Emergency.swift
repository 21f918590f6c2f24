import FuseCore

/// Article 21: data obtained for an emergency serves nothing that has nothing to do with it.
struct Art21Emergency: Rule {
    let id = RuleID.emergency
    let citation = Citation(
        article: 21,
        "以此方式获取的数据不得用于与突发事件应急处置工作无关的事项。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) throws(PolicyError) -> Verdict {
        guard use.terms.channel == .emergency else {
            return .notApplicable("the dataset was not obtained for an emergency")
        }
        guard let emergency = use.terms.emergency else {
            throw PolicyError(.undecided, "the terms name no `emergency`; add its event")
        }
        let purpose = emergency.purpose
        let isServed = purpose.covers(request.purpose)
        return Verdict(
            refusing: isServed ? [] : ["the `purpose` does not lie under `\(purpose)`; the data serves nothing else"],
            orPassing: "the `purpose` lies under the emergency",
            evidence: ["event": emergency.event, "purpose": request.purpose.description])
    }
}
