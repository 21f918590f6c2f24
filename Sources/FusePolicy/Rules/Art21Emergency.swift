import FuseCore

/// Article 21: data obtained for an emergency serves nothing that has nothing to do with it, and no application once the emergency has
/// ended.
struct Art21Emergency: Rule {
    let id = RuleID.emergency
    let citation = Citation(
        article: 21,
        "以此方式获取的数据不得用于与突发事件应急处置工作无关的事项。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) throws(PolicyError) -> Verdict {
        guard use.terms.channel == .emergency else { return .notApplicable(.noEmergency) }
        guard let emergency = use.terms.emergency else { throw PolicyError(undecided: .noEvent) }
        var evidence = ["event": emergency.event, "purpose": request.purpose.description]
        evidence["closure"] = use.standing.closure?.description
        let isServed = emergency.purpose.covers(request.purpose)
        return Verdict(
            refusing: (isServed ? [] : [.unrelated(emergency.purpose)])
                + (use.standing.closure == nil ? [] : [.closed]),
            orPassing: .served, evidence: evidence)
    }
}

extension Reason {
    fileprivate static let noEmergency = Reason(
        "the dataset was not obtained for an emergency", zh: "该数据集不是为应对突发事件取得的")

    fileprivate static let noEvent = Reason(
        "the terms name no `emergency`", zh: "使用条款未载明突发事件（`emergency`）", do: "add its event", doZh: "请补充事件名称")

    fileprivate static let served = Reason("the `purpose` lies under the emergency", zh: "目的（`purpose`）属于该突发事件应急处置工作")

    fileprivate static func unrelated(_ purpose: Purpose) -> Reason {
        Reason(
            "the `purpose` does not lie under `\(purpose)`", zh: "目的（`purpose`）不属于 `\(purpose)`，与该突发事件应急处置工作无关",
            do: "the data serves nothing else", doZh: "该数据不得用于其他事项")
    }

    fileprivate static let closed = Reason(
        "the `emergency` was closed, and the applications of its data with it",
        zh: "该突发事件（`emergency`）应急处置工作已经结束，相关数据应用已经关停",
        do: "obtain data for a new event under new terms", doZh: "请就新的突发事件依法另行取得数据")
}
