import FuseCore
package import FuseCrypto
import FusePolicy
import FusePrivacy
import FuseQuery

extension Enclave {
    /// Stage 7: exact whole numbers become a release, and then HAVING, ORDER BY and LIMIT see released values only.
    func anonymise(
        _ rows: [ResultRow], _ planned: PlannedJob, for job: AuthorizedJob, seed: SecretBytes
    ) throws -> Release {
        guard let noisePlan = planned.noise, noisePlan.minimumGroup >= job.minimumGroup else {
            throw EnclaveError(
                .request, "the plan falls short of the minimum group that was decided; nothing was released")
        }
        let plan = planned.plan
        let anonymiser = try Anonymiser(
            plan: noisePlan, keys: plan.keyTypes, measures: plan.measureSpecs,
            publicGroups: try PublicGroups(plan).groups(of: rows), rounding: try job.conditions.control?.rounding(),
            random: SeededBits(seed: seed), noise: noise)
        return try anonymiser.release(ExactTable(rows: rows.map(\.exact))).filtered(by: plan.releaseFilter)
    }

    /// The same for a plan that reads public datasets only, whose numbers are exact.
    func publish(_ rows: [ResultRow], _ planned: PlannedJob) throws -> Release {
        var exposures: [ID<Dataset>: DatasetExposure] = [:]
        for dataset in planned.plan.datasets { exposures[dataset] = .open }
        for dataset in planned.plan.privateDatasets { exposures[dataset] = .privateUnits }
        let table = PublicTable(rows: rows.map(\.exact), inputs: try PublicInputs(exposures))
        return try Release.exactPublic(
            table, keys: planned.plan.keyTypes, quantities: planned.plan.quantities.count,
            measures: planned.plan.measureSpecs
        ).filtered(by: planned.plan.releaseFilter)
    }
}

/// The noise's randomness: a ChaCha20 stream under the answer's seed; audits draw from the same under theirs.
package struct SeededBits: RandomBitSource {
    private var stream: ChaChaStream

    /// Begins the stream of a seed.
    package init(seed: SecretBytes) throws { stream = try ChaChaStream(key: seed) }

    /// The next bytes of the stream.
    package mutating func nextBytes(_ count: Int) -> [UInt8] { stream.next(count) }
}
