import BigInt
import FusePolicy
import FusePrivacy
import FuseQuery
import FuseVault

/// Chooses the noise of a release: the kind that the job names, else the permitted kind with the least error.
struct NoiseChoice {
    private let job: Job
    private let plan: AggregatePlan
    private let datasets: [RegisteredDataset]

    init(_ job: Job, _ plan: AggregatePlan, _ datasets: [RegisteredDataset]) {
        (self.job, self.plan, self.datasets) = (job, plan, datasets)
    }

    /// The plan of the noise.
    ///
    /// - Throws: `PrivacyError` if no kind of noise can be had for the job's budget; `EnclaveError` with code `request` if the
    ///   job weighs something that is no measure of its query.
    func noisePlan() throws -> NoisePlan {
        let split = try BudgetWeights(plan, job.privacy.weights)
        let plans = candidates.map { mechanism in Result { try noisePlan(by: mechanism, split) } }
        // Where none can be had, the first says why.
        return try plans.compactMap { try? $0.get() }.min { error(of: $0) < error(of: $1) } ?? plans[0].get()
    }

    /// What no terms forbid; if they have nothing in common any will do, for a rule will refuse it.
    private var candidates: [Mechanism] {
        if let mechanism = job.privacy.mechanism { return [mechanism] }
        let permitted = datasets.compactMap { $0.terms.privacy?.mechanisms }
            .reduce(Set(Mechanism.allCases)) { $0.intersection($1) }
        return permitted.isEmpty ? [.laplace] : Mechanism.allCases.filter(permitted.contains)
    }

    private func noisePlan(by mechanism: Mechanism, _ split: BudgetWeights) throws -> NoisePlan {
        let weights = split.weights(for: mechanism, keptTo: minimumGroup)
        return try NoisePlan.make(
            budget: job.privacy.budget, mechanism: mechanism,
            quantities: zip(plan.quantities, weights).map { try QuantitySpec($0, weight: $1) },
            maxGroups: plan.groupsPerUnit, selectsPartitions: plan.selectsGroups, minimumGroup: minimumGroup,
            releasesUnits: releasesUnits)
    }

    /// Whether any number is made from the count of units; if none is, that count only selects groups.
    private var releasesUnits: Bool {
        plan.measures.indices.contains { plan.quantities(ofMeasure: $0).contains(0) }
    }

    private var minimumGroup: Int {
        (datasets.compactMap { $0.terms.privacy?.minimumGroup } + [job.privacy.minimumGroup ?? 1]).max() ?? 1
    }

    /// The product of what decides how wrong the numbers are and how many groups are missing: it is less for the kind of
    /// noise that has less error on the whole.
    private func error(of noise: NoisePlan) -> BigInt {
        noise.quantities.dropFirst(releasesUnits ? 0 : 1).reduce(noise.selection?.evenOdds ?? 1) {
            $0 * max(1, $1.halfWidth)
        }
    }
}
