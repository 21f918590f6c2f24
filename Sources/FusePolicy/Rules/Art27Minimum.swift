import FuseCore
import FuseQuery

/// Article 27: only the minimum that suffices. A job declares only datasets that its query reads, and the query uses columns only
/// as the terms allow, and compares them only with the constants that the terms allow. At intake, terms declare only columns that
/// exist and uses that their types admit.
struct Art27Minimum: Rule, IntakeRule {
    let id = RuleID.minimum
    let citation = Citation(
        article: 27,
        "政务部门、公共服务组织申请共享数据的，应当遵循最小够用原则")

    func judge(_ use: DatasetUse, in request: PolicyRequest) throws(PolicyError) -> Verdict {
        guard let columns = use.columns else { return .refuse([.unread], evidence: [:]) }
        var evidence = ["columns": Self.written(columns)]
        if !use.terms.rows.isEmpty { evidence["rows"] = "applied" }
        let inOrder = columns.sorted { $0.key < $1.key }
        return Verdict(
            refusing: inOrder.flatMap { useReasons($0, $1, use.terms) } + (try PermittedConstants(use).reasons()),
            orPassing: .asAllowed, evidence: evidence)
    }

    func judge(_ arrival: Arrival) -> Verdict {
        Verdict(
            refusing: ColumnFit.reasons(arrival), orPassing: .fits,
            evidence: ["columns": arrival.terms.columns.keys.sorted().joined(separator: " ")])
    }

    private func useReasons(_ name: String, _ uses: Set<ColumnUse>, _ terms: Terms) -> [Reason] {
        guard let column = terms.columns[name] else { return [.undeclared(name)] }
        let allowed = terms.privacy?.unit.column == name ? column.uses.union([.unit]) : column.uses
        return uses.subtracting(allowed).map(\.rawValue).sorted().map { .notAllowed(name, $0) }
    }

    private static func written(_ columns: [String: Set<ColumnUse>]) -> String {
        columns.sorted { $0.key < $1.key }.map { name, uses in
            "\(name)(\(uses.map(\.rawValue).sorted().joined(separator: ",")))"
        }.joined(separator: " ")
    }
}

extension Reason {
    fileprivate static let asAllowed = Reason("every column is used as the terms allow", zh: "各列均按使用条款允许的用途使用，符合最小够用原则")

    fileprivate static let fits = Reason(
        "every column of the terms exists and fits its uses", zh: "使用条款所列各列均存在，且类型与用途相符")

    fileprivate static let unread = Reason(
        "the query does not read the dataset", zh: "查询未读取该数据集，不符合最小够用原则", do: "remove it from the job's `datasets`",
        doZh: "请将其从作业的 `datasets` 中删去")

    fileprivate static func undeclared(_ column: String) -> Reason {
        Reason(
            "the column `\(column)` is not in the terms", zh: "列 `\(column)` 不在使用条款所列范围内",
            do: "leave it out of the query", doZh: "请勿在查询中使用该列")
    }

    fileprivate static func notAllowed(_ column: String, _ use: String) -> Reason {
        Reason(
            "the terms do not allow to use the column `\(column)` for `\(use)`",
            zh: "使用条款不允许将列 `\(column)` 用于 `\(use)`", do: "change the query", doZh: "请修改查询")
    }
}
