import FuseCore

/// Article 14: nobody obstructs the lawful use of public data. A provider that withdraws public data names a law or policy; and
/// where other rules refuse public data, the denial names them here as the legal basis (see `RefusalBasis`).
struct Art14Refusal: Rule {
    let id = RuleID.refusal
    let citation = Citation(
        article: 14,
        "任何单位和个人不得阻碍、影响公共数据的依法汇聚、共享、开放。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        guard use.terms.dataClass.isPublic else { return .notApplicable(.notPublic) }
        guard let withdrawal = use.standing.withdrawal else { return .pass(.notWithheld, evidence: [:]) }
        var evidence = ["withdrawal": withdrawal.statement.description]
        guard let basis = withdrawal.basis, basis.contains(where: { !$0.isWhitespace }) else {
            return .refuse([.withheldWithoutBasis], evidence: evidence)
        }
        evidence["basis"] = basis
        return .refuse([.withheld(basis)], evidence: evidence)
    }
}

extension Reason {
    fileprivate static let notPublic = Reason("the dataset is not public data", zh: "该数据集不属于公共数据")

    fileprivate static let notWithheld = Reason("nobody withholds the public data", zh: "没有单位或者个人阻碍该公共数据的使用")

    fileprivate static let withheldWithoutBasis = Reason(
        "the provider withdrew public data and names no law or policy, so that the withdrawal itself lacks a basis",
        zh: "数据提供单位撤回公共数据，未载明法律、法规或者国家政策依据，该撤回本身没有依据",
        do: "complain to the authority, or ask the provider to name the basis or grant anew",
        doZh: "请向市大数据主管部门投诉，或者要求数据提供单位载明依据或者重新授权")

    fileprivate static func withheld(_ basis: String) -> Reason {
        Reason(
            "the provider withdrew the public data, on the basis of `\(basis)`",
            zh: "数据提供单位已依据 `\(basis)` 撤回该公共数据", do: "ask its provider", doZh: "请向数据提供单位查询")
    }
}
