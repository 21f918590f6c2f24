import BigInt
import FuseCore

extension PlanPrinter {
    /// The grouping sets in which a unit may have too many groups.
    var ranked: [Int] {
        plan.keys.isEmpty ? [] : plan.groupLimits.indices.filter { plan.groupLimits[$0].enforcement == .ranking }
    }

    /// Adds the stage of the groups in which a unit does not count because it has too many.
    ///
    /// Only units with more groups than the limit are ranked. A rank depends on the unit's own rows only, so that other
    /// units keep their groups whoever comes or goes.
    func addDropped(to statement: inout PlanStatement) {
        guard !ranked.isEmpty else { return }
        let set = dialect.columns(["s"], of: "units")[0]
        let surplus = Surplus(
            table: "units", owner: ["u"] + (hasSets ? ["s"] : []), rest: keyNames, limit: limit(set),
            condition: hasSets ? "\(set) IN (\(list(ranked.map(String.init))))" : nil)
        statement.add("dropped", surplus.sql(dialect, salt: salt))
    }

    /// `FROM` of a stage, without the groups in which its units do not count.
    func kept(_ stage: String) -> String {
        let from = "FROM \(dialect.identifier(stage))"
        guard !ranked.isEmpty else { return from }
        let agreement = dialect.agreement(stage, "dropped", on: ["u"] + group)
        return "\(from) \(dialect.antiJoin) \(dialect.identifier("dropped")) ON \(agreement)"
    }

    private func limit(_ set: String) -> String {
        guard hasSets else { return "\(plan.groupLimits[0].groups)" }
        let cases = ranked.map { "WHEN \($0) THEN \(plan.groupLimits[$0].groups)" }
        return "CASE \(set) \(cases.joined(separator: " ")) END"
    }
}
