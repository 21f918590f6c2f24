/// Keys that say who may use the data, for what, when, and what has to be done.
extension ODRLKey {
    static let ofGrant: [ODRLKey] = [
        .unsaid(
            "consent.reference", "ODRL refers to no consent that was given before", zh: "ODRL 不能引用此前已取得的同意",
            if: { $0.consent != nil }),
        .said("consent.purposes", by: "purpose"),
        .partly(
            "rights", by: "permission, prohibition",
            but: "ODRL does not tell the rights to hold, process and operate apart",
            zh: "ODRL 不能区分持有权、加工使用权与经营权"),
        .partly(
            "purposes", by: "purpose",
            but: "ODRL has no tree: that what lies under a purpose is allowed too is not said",
            zh: "ODRL 没有用途树，不能表达下级用途同样获准"),
        .partly(
            "branches", by: "skos:prefLabel",
            but: "ODRL adds no purposes; only the labels of those that stand here are carried over",
            zh: "仅保留此处所列用途的名称", if: { !$0.branches.isEmpty }),
        .partly(
            "recipients", by: "recipient", but: "ODRL does not say that who asks must be a recipient too",
            zh: "申请方本身也须为获准接收方，ODRL 不能表达", if: { $0.recipients != .any }),
        .partly(
            "jurisdictions", by: "spatial",
            but: "ODRL means by `spatial` where an action happens; here it is where the recipient is",
            zh: "`spatial` 指行为地，此处指接收方设立地", if: { $0.permittedJurisdictions != .any }),
        .unsaid(
            "assessments", "ODRL refers to no security assessment of an export", zh: "ODRL 不能引用数据出境安全评估",
            if: { !$0.assessments.isEmpty }),
        .partly(
            "runs", by: "count", but: "ODRL does not say that the same answer given again is not counted",
            zh: "重复给出同一结果不计次，ODRL 不能表达",
            if: { $0.runs != nil }),
        .said("window.from", by: "dateTime"), .said("window.until", by: "dateTime"),
        .partly(
            "approval.provider", by: "duty obtainConsent",
            but: "ODRL does not say that the approval is bound to the digest of the job and is not the requester's own",
            zh: "批准须绑定作业摘要且不得由申请方自行作出，ODRL 不能表达", if: { $0.approval.provider == .required }),
        .partly(
            "approval.authority", by: "duty obtainConsent",
            but: "ODRL does not say that the approval is bound to the digest of the job and is that of no party to it",
            zh: "批准须绑定作业摘要且由无利害关系的主管部门作出，ODRL 不能表达", if: { $0.approval.authority == .required }),
        .partly(
            "obligations", by: "obligation inform, obligation delete",
            but: "ODRL does not say that deletion is the erasure of keys, and that a signed certificate says so",
            zh: "删除即销毁密钥并出具签名证明，ODRL 不能表达", if: { !$0.obligations.isEmpty }),
    ]
}
