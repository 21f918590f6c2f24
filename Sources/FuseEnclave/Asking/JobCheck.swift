public import FuseCore
public import FusePolicy
public import FusePrivacy
public import FuseQuery
import FuseVault

/// What a job would read, reveal and cost, found out without touching data.
public struct JobCheck: Sendable {
    /// A dialect of SQL in which a plan can be shown; the first runs.
    public enum Dialect: String, Sendable, CaseIterable {
        /// DuckDB's.
        case duckDB = "duckdb"
        /// Apache Spark's.
        case spark
    }

    /// The plan as a person would draw it.
    public let outline: PlanOutline
    /// By dataset, its columns and what each is used for.
    public let reads: [ID<Dataset>: [String: [String]]]
    /// Whom the noise protects; nil if all datasets are public.
    public let unit: String?
    /// In how many groups one unit counts at most, over all grouping sets; nil if all datasets are public.
    public let groupsPerUnit: Int?
    /// The measures in the order of the answer.
    public let measures: [CheckedMeasure]
    /// What the engine adds up, with what one unit can change in it; empty if all datasets are public.
    public let quantities: [CheckedQuantity]
    /// Of how many units the group is for which the error is told; nil if all datasets are public.
    public let groupSize: Int?
    /// The datasets that are charged.
    public let charged: [ID<Dataset>]
    /// ε that each of them is charged.
    public let epsilon: ExactDecimal
    /// δ that each of them is charged.
    public let delta: ExactDecimal
    /// The kind of noise; nil if all datasets are public.
    public let mechanism: Mechanism?
    /// By name, the rules under which a table leaves without noise; nil with noise, and if all datasets are public.
    public let control: [(name: String, text: String)]?
    /// Groups of fewer units are never released.
    public let minimumGroup: Int?
    /// The noisy count of units from which a group is released; nil if no noisy count selects groups.
    public let threshold: String?
    /// How groups are selected, as the receipt will say; nil if none are.
    public let selection: String?
    /// The fewest units with which a group is at least as likely released as not; nil if no groups are selected.
    public let evenOdds: String?
    /// What a reader of the answer should know.
    public let notes: [String]
    /// What every rule says today about every dataset, for the asker below.
    public let findings: [FusePolicy.Finding]
    /// For whom and for what that holds.
    public let asker: JobAsker
    /// The dialect of `sql`.
    public let dialect: Dialect
    /// The SQL that would run, with the datasets' names in place of their sealed memory.
    public let sql: String
}

extension JobCheck {
    init(
        _ planned: PlannedJob, asker: JobAsker, findings: [FusePolicy.Finding], groupSize: Int?, dialect: Dialect
    ) {
        self.asker = asker
        self.findings = findings
        let (plan, noise) = (planned.plan, planned.noise)
        mechanism = noise?.mechanism
        outline = plan.outline(exclusions: Set(planned.exclusions.keys))
        reads = plan.columnUses.mapValues { $0.mapValues { $0.map(\.rawValue).sorted() } }
        unit = plan.unit?.name
        groupsPerUnit = noise?.maxGroups
        let size = noise.map { groupSize ?? TypicalGroup.units(for: $0) }
        measures = CheckedMeasure.all(of: plan, noise, units: size ?? 0)
        quantities = noise.map { CheckedQuantity.all(of: plan, $0) } ?? []
        self.groupSize = size
        control = planned.control?.texts
        charged = noise == nil ? [] : planned.privateDatasets.map(\.name)
        epsilon = planned.charge.epsilon
        delta = planned.charge.delta
        minimumGroup = noise?.minimumGroup ?? planned.control?.minimumUnits
        threshold = noise?.selection?.threshold.map { "\($0)" }
        selection = noise?.selection?.text
        evenOdds = noise?.selection.map { "\($0.evenOdds)" }
        notes = plan.notes
        self.dialect = dialect
        sql = plan.readableSQL(in: dialect)
    }
}
