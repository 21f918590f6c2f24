import FuseCore
import FuseQuery

/// Article 27: only the minimum that suffices. A job declares only datasets that its query reads, and the query uses columns only
/// as the terms allow. At intake, terms declare only columns that exist and uses that their types admit.
struct Art27Minimum: Rule, IntakeRule {
    let id = RuleID.minimum
    let citation = Citation(
        article: 27,
        "政务部门、公共服务组织申请共享数据的，应当遵循最小够用原则")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        guard let columns = use.columns else {
            return .refuse(["the query does not read the dataset; remove it from the job's `datasets`"], evidence: [:])
        }
        return Verdict(
            refusing: columns.sorted { $0.key < $1.key }.flatMap { reasons($0, $1, use.terms) },
            orPassing: "every column is used as the terms allow", evidence: ["columns": Self.written(columns)])
    }

    func judge(_ arrival: Arrival) -> Verdict {
        Verdict(
            refusing: ColumnFit.reasons(arrival), orPassing: "every column of the terms exists and fits its uses",
            evidence: ["columns": arrival.terms.columns.keys.sorted().joined(separator: " ")])
    }

    private func reasons(_ name: String, _ uses: Set<ColumnUse>, _ terms: Terms) -> [String] {
        guard let column = terms.columns[name] else {
            return ["the column `\(name)` is not in the terms; leave it out of the query"]
        }
        let allowed = terms.privacy?.unit.column == name ? column.uses.union([.unit]) : column.uses
        return uses.subtracting(allowed).map(\.rawValue).sorted().map {
            "the terms do not allow to use the column `\(name)` for `\($0)`; change the query"
        }
    }

    private static func written(_ columns: [String: Set<ColumnUse>]) -> String {
        columns.sorted { $0.key < $1.key }.map { name, uses in
            "\(name)(\(uses.map(\.rawValue).sorted().joined(separator: ",")))"
        }.joined(separator: " ")
    }
}
