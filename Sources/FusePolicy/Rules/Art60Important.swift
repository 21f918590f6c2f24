import FuseCore

/// Article 60: data in the catalogue of important data is protected in particular. A job that uses it needs an authority's approval.
struct Art60Important: Rule {
    let id = RuleID.important
    let citation = Citation(
        article: 60,
        "统筹有关部门按照国家规定编制本市重要数据目录，对列入目录的数据进行重点保护")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        guard use.terms.tags.contains(.importantData) else {
            return .notApplicable("the dataset is not tagged as important data")
        }
        return Verdict(
            refusing: request.reasonsLacking([.authority(otherThan: use.terms.provider)]),
            orPassing: "an authority has approved the job",
            evidence: ["tag": Tag.importantData.rawValue, "approvals": request.approvers])
    }
}
