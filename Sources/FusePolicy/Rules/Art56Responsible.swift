import FuseCore

/// Article 56: each processor of data answers for its part. One party stands behind each stage: who provided the data, who approved the
/// job, who requested it, and who runs it.
struct Art56Responsible: Rule {
    let id = RuleID.responsible
    let citation = Citation(
        article: 56,
        "数据同时存在多个处理者的，各数据处理者分别承担各自的安全责任。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        var evidence = ["approve": request.approvers, "request": request.requester.party.text]
        evidence["provide"] = use.standing.signer?.text
        evidence["run"] = request.environment.responsible?.text
        let isRunByNobody = request.environment.responsible == nil
        return Verdict(
            refusing: signerReasons(use) + (isRunByNobody ? [.unknownOperator] : []), orPassing: .everyStage,
            evidence: evidence)
    }

    private func signerReasons(_ use: DatasetUse) -> [Reason] {
        guard let signer = use.standing.signer else { return [.unknownSigner] }
        return signer == use.terms.provider ? [] : [.otherSigner]
    }
}

extension Reason {
    fileprivate static let everyStage = Reason("one party answers for each stage", zh: "各环节均有明确的数据安全责任主体")

    fileprivate static let unknownSigner = Reason(
        "who signed the manifest of the dataset is unknown", zh: "数据集登记清单的签署单位不明", do: "ingest it again",
        doZh: "请重新办理入库登记")

    fileprivate static let otherSigner = Reason(
        "the manifest is not signed by the `provider` of the terms", zh: "登记清单不是由使用条款载明的数据提供单位（`provider`）签署的",
        do: "have the provider seal and sign it", doZh: "请由数据提供单位封装并签署")

    fileprivate static let unknownOperator = Reason(
        "nobody answers for the enclave that would run the job", zh: "运行作业的安全环境没有明确的数据安全责任主体",
        do: "name the party that answers for it", doZh: "请指明责任主体")
}
