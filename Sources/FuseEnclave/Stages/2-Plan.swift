import FuseCore
import FuseCrypto
import FuseEngine
import FusePolicy
import FusePrivacy
import FuseQuery
import FuseReceipts
import FuseVault

/// A job on registered datasets that has been understood: what is read, what it may reveal, and what that costs.
struct PlannedJob: Sendable {
    let job: Job
    let datasets: [RegisteredDataset]
    let plan: AggregatePlan
    /// How noise is drawn; nil without noise.
    let noise: NoisePlan?
    /// The rules under which a table leaves without noise; nil with noise, and if every dataset that the plan reads is public.
    let control: DisclosureRules?
    /// By dataset, the list of those who are left out, as it was when the job was planned.
    let exclusions: [ID<Dataset>: SealedExclusion]

    /// What each private dataset is charged.
    var charge: PrivacyBudget { noise?.charged ?? .zero }

    /// The datasets that pay: those that the plan reads and that have a privacy unit.
    var privateDatasets: [RegisteredDataset] {
        datasets.filter { $0.terms.privacy != nil && plan.datasets.contains($0.name) }
    }
}

extension Enclave {
    /// Stage 2: text → tree (in the sandbox) → typed plan. What cannot be bounded is refused here.
    func plan(_ job: Job, parameters: [String: ParameterValue]) throws -> PlannedJob {
        let datasets = try job.datasets.map(vault.dataset)
        let tree = try engine.duckDB.syntaxTree(of: job.sql)
        let plan = try QueryPlanner.plan(
            tree: tree, sql: job.sql, catalog: Catalog(datasets.map { try $0.schema() }), parameters: parameters,
            limits: job.privacy.limits, keys: job.privacy.declaredKeys)
        try ReleaseHeading.checkNames(of: plan.headings)
        let exclusions = try exclusions(from: datasets)
        let (settled, noise, control) = try protection(of: job, plan, datasets)
        return PlannedJob(
            job: settled, datasets: datasets, plan: plan, noise: noise, control: control, exclusions: exclusions)
    }

    /// Noise or disclosure control, as the job asks; whether the terms permit it, a rule says.
    private func protection(
        of job: Job, _ plan: AggregatePlan, _ datasets: [RegisteredDataset]
    ) throws -> (Job, NoisePlan?, DisclosureRules?) {
        guard plan.unit != nil else { return (job, nil, nil) }
        guard plan.returnsUnits else {
            let noise = try NoiseChoice(job, plan, datasets).noisePlan()
            return (job.settling(on: noise.mechanism), noise, nil)
        }
        let rules = try controlRules(of: job, datasets)
        try DisclosureControl(rules: rules).check(plan.unitForm())
        return (job.settling(on: rules), nil, rules)
    }

    /// The strictest rules that the terms ask for; the usual ones if none do, and then a rule refuses the job.
    func controlRules(of job: Job, _ datasets: [RegisteredDataset]) throws -> DisclosureRules {
        let asked = datasets.reduce(Conditions.none) { $0.met(with: Conditions(of: $1.terms)) }
        let least = max(asked.minimumGroup, job.privacy.minimumGroup ?? 1)
        return try asked.control?.rules(minimumGroup: least) ?? DisclosureRules(minimumUnits: least)
    }
}

extension RegisteredDataset {
    /// What the planner may know of the dataset: what its terms say, and what was seen at intake in exactly these bytes.
    func schema() throws -> TableSchema {
        try terms.schema(columns: manifest.schema.map(\.asSchema), checked: checkOutcomes)
    }
}
