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
    /// How noise is drawn; nil if every dataset that the plan reads is public.
    let noise: NoisePlan?
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
        let noise = plan.unit == nil ? nil : try NoiseChoice(job, plan, datasets).noisePlan()
        return PlannedJob(
            job: noise.map { job.settling(on: $0.mechanism) } ?? job, datasets: datasets, plan: plan, noise: noise,
            exclusions: try exclusions(from: datasets))
    }
}

extension RegisteredDataset {
    /// What the planner may know of the dataset: what its terms say, and what was seen at intake in exactly these bytes.
    func schema() throws -> TableSchema {
        try terms.schema(columns: manifest.schema.map(\.asSchema), checked: checkOutcomes)
    }
}
