import BigInt
import FuseCore
import FuseCrypto
import FusePolicy
import FusePrivacy
import FuseQuery
import FuseVault

/// A table that may leave without noise as far as it is looked at by itself.
struct ControlledRelease: Sendable {
    let release: Release
    /// What it tells of the units, to be compared with other tables.
    let table: DisclosedTable
}

extension Enclave {
    /// Stage 7 in the place of noise: cells are suppressed, and values rounded, before HAVING, ORDER BY and LIMIT see them.
    func control(
        _ rows: [UnitRow], _ planned: PlannedJob, by rules: DisclosureRules, for job: AuthorizedJob, seed: SecretBytes
    ) throws -> ControlledRelease {
        guard rules.minimumUnits >= job.minimumGroup else {
            throw EnclaveError(
                .request, "the plan falls short of the minimum group that was decided; nothing was released")
        }
        let plan = planned.plan
        let units = try UnitTable(plan.unitForm(), rows: rows + plan.totals)
        let table = try units.controlled(
            by: DisclosureControl(rules: rules), random: SeededBits(seed: seed), cellNoise: bits)
        let release = try Release.controlled(
            table, keys: plan.keyTypes, measures: plan.measureSpecs, quantities: plan.publishedQuantities,
            of: plan.quantities.count)
        return ControlledRelease(
            release: try release.filtered(by: plan.releaseFilter), table: units.disclosed(in: table))
    }

    /// The bits of a cell's noise, which are the same in every table.
    private func bits(of cell: CellKey) -> any RandomBitSource {
        guard let seed = try? vault.keys.cellNoiseSeed(for: cell.bits), let bits = try? SeededBits(seed: seed) else {
            preconditionFailure("there is no memory left for 32 bytes")
        }
        return bits
    }
}

extension AggregatePlan {
    /// The totals over all rows, which are there even if no unit is.
    fileprivate var totals: [UnitRow] {
        groupingSets.indices.filter { groupingSets[$0].isEmpty }.map { set in
            UnitRow(set: set, keys: keys.map { _ in nil }, unit: nil, values: quantities.map { _ in 0 })
        }
    }
}
