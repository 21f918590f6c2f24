import FuseCore

/// Article 60: data in the catalogue of important data is protected in particular. A job that uses data that is tagged or listed as
/// such needs an authority's approval.
struct Art60Important: Rule {
    let id = RuleID.important
    let citation = Citation(
        article: 60,
        "统筹有关部门按照国家规定编制本市重要数据目录，对列入目录的数据进行重点保护")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        let (isTagged, listing) = (use.terms.tags.contains(.importantData), use.standing.importantListing)
        guard isTagged || listing != nil else { return .notApplicable(.notImportant) }
        var evidence = ["approvals": request.approvers]
        evidence["tag"] = isTagged ? Tag.importantData.rawValue : nil
        evidence["catalogue"] = listing?.description
        return Verdict(
            refusing: request.reasonsLacking([.authority(otherThan: use.terms.provider)]), orPassing: .approved,
            evidence: evidence)
    }
}

extension Reason {
    fileprivate static let notImportant = Reason(
        "the dataset is neither tagged nor listed as important data", zh: "该数据集未标记为重要数据，也未列入重要数据目录")

    fileprivate static let approved = Reason("an authority has approved the job", zh: "主管部门已批准作业")
}
