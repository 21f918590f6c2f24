/// Keys that say how the data is protected, row by row and column by column.
extension ODRLKey {
    static let ofProtection: [ODRLKey] = [
        .unsaid(
            "rows", "ODRL does not look inside a dataset, so it filters no rows", zh: "ODRL 不涉及数据集内部，不能筛选行",
            if: { !$0.rows.isEmpty }),
        .unsaid(
            "quality", "ODRL has no checks of quality", zh: "ODRL 没有数据质量校验", if: { !$0.quality.isEmpty }),
        .unsaid(
            "columns.uses", "ODRL does not look inside a dataset, so it allows no use column by column",
            zh: "ODRL 不涉及数据集内部，不能逐列许可用法"),
        .unsaid(
            "columns.bounds", "ODRL does not clamp values", zh: "ODRL 不能限定数值范围", if: { boundsAny($0) }),
        .unsaid("columns.scale", "ODRL does not round values", zh: "ODRL 不能限定小数位数", if: { boundsAny($0) }),
        .unsaid(
            "columns.literals", "ODRL does not limit the constants of a query", zh: "ODRL 不能限定查询中的常量",
            if: { terms in terms.columns.values.contains { $0.literals != nil } }),
        .partly(
            "privacy.unit", by: "duty anonymize", but: "ODRL does not say whom the anonymisation protects",
            zh: "匿名化所保护的对象，ODRL 不能表达", if: { $0.privacy != nil }),
        .unsaid(
            "privacy.job", "ODRL has no privacy budget of a job", zh: "ODRL 没有单次作业的隐私预算", if: { $0.privacy != nil }),
        .unsaid(
            "privacy.recipient", "ODRL has no privacy budget of a recipient", zh: "ODRL 没有单个接收方的隐私预算",
            if: { $0.privacy?.recipient != nil }),
        .unsaid(
            "privacy.purpose", "ODRL has no privacy budget of a purpose", zh: "ODRL 没有单项用途的隐私预算",
            if: { $0.privacy?.purpose != nil }),
        .unsaid(
            "privacy.period", "ODRL has no privacy budget that comes back with time", zh: "ODRL 没有随时间恢复的隐私预算",
            if: { $0.privacy?.period != nil }),
        .unsaid(
            "privacy.total", "ODRL has no privacy budget that is used up", zh: "ODRL 没有会耗尽的隐私总预算",
            if: { $0.privacy != nil }),
        .unsaid(
            "privacy.minimumGroup", "ODRL has no smallest group", zh: "ODRL 没有最小分组人数", if: { $0.privacy != nil }),
        .unsaid(
            "privacy.mechanisms", "ODRL has no kinds of noise", zh: "ODRL 没有噪声机制", if: { $0.privacy?.mechanisms != nil }
        ),
        .unsaid(
            "privacy.disclosure", "ODRL has no rules for cells of tables", zh: "ODRL 没有表格单元格的披露控制规则",
            if: { $0.privacy?.disclosure != nil }),
    ]

    private static func boundsAny(_ terms: Terms) -> Bool { terms.columns.values.contains { $0.bounds != nil } }
}
