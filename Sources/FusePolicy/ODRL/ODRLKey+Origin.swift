/// Keys that say what the data is and by which route it came.
extension ODRLKey {
    static let ofOrigin: [ODRLKey] = [
        .said("terms", by: "profile"), .said("dataset", by: "target"), .said("version", by: "uid"),
        .said("provider", by: "assigner"), .said("title", by: "dct:title"),
        .unsaid("class", "ODRL knows no classes of data", zh: "ODRL 没有数据类别"),
        .unsaid(
            "channel", "ODRL knows no routes by which data comes, nor the duties of each",
            zh: "ODRL 没有数据来源渠道及其相应义务"),
        .partly(
            "tags", by: "purpose",
            but: "ODRL has no word for a tag or for intake; here a tag only narrows the purposes",
            zh: "此处标签仅收窄用途，ODRL 不能表达标签本身及入盒审查", if: { !$0.tags.isEmpty }),
        .unsaid("grade", "ODRL knows no grades and no floors of protection", zh: "ODRL 没有数据分级及其最低保护要求"),
        .unsaid(
            "catalogue.id", "ODRL does not refer to a catalogue whose entries change what is allowed",
            zh: "ODRL 不能引用会影响许可的公共数据目录条目", if: { $0.catalogue != nil }),
        .unsaid(
            "catalogue.version", "ODRL does not follow the versions of a catalogue's entry",
            zh: "ODRL 不能跟踪目录条目的版本", if: { $0.catalogue != nil }),
        .partly(
            "sharing.type", by: "prohibition use, duty obtainConsent",
            but: "ODRL does not say that the recipient is the requester itself, and that the request cites a duty",
            zh: "接收方须为申请方本身、申请须载明职责，ODRL 不能表达", if: { $0.sharing != nil }),
        .unsaid(
            "sharing.basis", "ODRL gives no legal basis of a prohibition", zh: "ODRL 不能说明禁止的法律依据",
            if: { isWithheld($0) }),
        .unsaid(
            "sharing.services", "ODRL cannot permit one job by its digest; so nothing is permitted here",
            zh: "ODRL 不能按作业摘要许可某一服务，故此处一律不许可", if: { isWithheld($0) }),
        .unsaid(
            "procurement.reference", "ODRL refers to no procurement", zh: "ODRL 不能引用采购依据",
            if: { $0.procurement != nil }),
        .said("entrustment.principal", by: "assignee"), .said("entrustment.trustee", by: "assignee"),
        .said("entrustment.purposes", by: "purpose"),
        .unsaid(
            "entrustment.method", "ODRL has no action that means anonymised aggregation",
            zh: "ODRL 没有“匿名化汇总”这一动作", if: { $0.entrustment != nil }),
        .said("entrustment.until", by: "dateTime, obligation delete"),
        .said("emergency.event", by: "event, purpose"),
        .unsaid("licence.id", "ODRL refers to no licence", zh: "ODRL 不能引用授权文件", if: { $0.licence != nil }),
        .said("licence.holder", by: "assignee"), .said("licence.purposes", by: "purpose"),
        .said("licence.until", by: "dateTime"),
    ]

    private static func isWithheld(_ terms: Terms) -> Bool {
        if case .notShared = terms.sharing { true } else { false }
    }
}
