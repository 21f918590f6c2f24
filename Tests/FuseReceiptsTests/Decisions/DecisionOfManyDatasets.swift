import FuseCore
import FuseReceipts

/// A decision about many datasets by all rules, with reasons and evidence as long as real ones.
enum DecisionOfManyDatasets {
    static let rules = [
        "art02.class", "art14.refusal", "art16.catalogue", "art20.entrust", "art21.emergency", "art23.quality",
        "art25.duty", "art26.sharing", "art27.minimum", "art27.scenario", "art27.purpose", "art27.onward", "art29.open",
        "art30.fusion", "art31.operator", "art32.subject", "art34.consent", "art37.rights", "art43.prohibited",
        "art53.border", "art54.secret", "art55.scope", "art56.responsible", "art57.security", "art58.image",
        "art59.grade", "art60.important", "art61.complaint", "art63.order",
    ]

    /// Datasets of four providers; each rule finds the same about those of one provider.
    static func findings(datasets: Int) throws -> [Finding] {
        try (0..<datasets).flatMap { dataset in
            try rules.map {
                try finding(of: RuleID($0), about: ID("city-platform-table-\(dataset)"), provider: dataset % 4)
            }
        }
    }

    private static func finding(of rule: RuleID, about dataset: ID<Dataset>, provider: Int) throws -> Finding {
        Finding(
            rule: rule, dataset: dataset, outcome: .pass,
            reason: Wording(
                en:
                    "the terms of the `dataset` permit what the job does with it, and nothing else that `\(rule)` looks at",
                zh: "该数据集的使用条款允许本作业对其所做的处理，规则`\(rule)`所核查的其他事项均无异议"),
            citation: "政务部门、公共服务组织应当按照必要、最小的原则申请使用数据，不能用于申请时确定的应用场景之外的其他任何目的，不得以任何形式提供给第三方。",
            evidence: evidence(of: rule, provider: provider))
    }

    private static func evidence(of rule: RuleID, provider: Int) -> [String: String] {
        let common = ["purpose": "transport/punctuality/airports", "permission": "transport/punctuality"]
        guard rule.article.isMultiple(of: 2) else { return common }
        return common.merging(["provider": "provider-\(provider)", "until": "2027-12-31"]) { first, _ in first }
    }
}
