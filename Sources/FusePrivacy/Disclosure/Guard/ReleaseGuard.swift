import BigInt

/// What a new table tells of too few units.
public enum Isolation: Sendable, Hashable {
    /// Two of its measures differ by few units.
    case betweenMeasures
    /// It does so with the earlier table of that index.
    case withEarlier(Int)
    /// It does so with the earlier tables all together.
    case withSeveral
}

/// Finds out whether a table without noise, with those that left before, tells of fewer units than the minimum group.
///
/// Units that are in the same published cells with the same contributions form an atom: nobody can tell them apart by sums. What is
/// published fixes sums of atoms. An atom of fewer units than the minimum is safe if it might as well have the minimum, for all that
/// these sums say; by linear duality that is so exactly if no sum of atoms that can be reckoned from them has it in it and
/// fewer units than the minimum. So differences of filters, margins and regions are found, and what follows from many tables.
///
/// Where a unit adds unequal amounts to two cells, the lesser amount counts as common and the rest as another unit's: as when a filter is
/// widened by a day. Amounts must not be scaled by the queries themselves. Not found: rows that one filter exchanges for as many others.
public struct ReleaseGuard: Sendable {
    private let minimumUnits: BigInt
    private let limits: AttackLimits

    /// Creates a guard.
    ///
    /// - Parameter minimumUnits: the fewest units that anything may be told of; 1 or more.
    public init(minimumUnits: Int) { self.init(minimumUnits: minimumUnits, limits: .standard) }

    init(minimumUnits: Int, limits: AttackLimits) { (self.minimumUnits, self.limits) = (BigInt(minimumUnits), limits) }

    /// Compares a table with itself, with each earlier one, and with all of them.
    ///
    /// - Parameters:
    ///   - table: the new table, protected by itself already.
    ///   - earlier: the tables that left before.
    /// - Returns: the first isolation that is found; nil if the table may leave beside the earlier ones.
    /// - Throws: `PrivacyError` with code `malformedTable` if the tables are too large together for exact bounds.
    public func isolation(by table: DisclosedTable, besides earlier: [DisclosedTable]) throws(PrivacyError)
        -> Isolation?
    {
        if try isolates([table], [.counts, .sums]) { return .betweenMeasures }
        for (index, other) in earlier.enumerated() {
            if try isolates([table, other], DisclosedTable.Kind.allCases) { return .withEarlier(index) }
        }
        guard earlier.count > 1 else { return nil }
        let isIsolating = try isolates([table] + earlier, DisclosedTable.Kind.allCases)
        return isIsolating ? .withSeveral : nil
    }

    private func isolates(_ tables: [DisclosedTable], _ kinds: [DisclosedTable.Kind]) throws(PrivacyError) -> Bool {
        var allowance = WorkAllowance(limits)
        for kind in kinds {
            let atoms = ContributionAtoms(tables, kind)
            if try isolates(atoms, &allowance) { return true }
        }
        return false
    }

    private func isolates(_ atoms: ContributionAtoms, _ allowance: inout WorkAllowance) throws(PrivacyError) -> Bool {
        let small = atoms.sizes.indices.filter { BigInt(atoms.sizes[$0]) < minimumUnits }
        guard !small.isEmpty else { return false }
        let system = atoms.system
        for component in system.components(of: small) {
            let demands = small.enumerated().compactMap { number, atom in
                component.places[atom].map { variable in
                    AuditTask.Demand(
                        index: number, variable: variable, direction: .up,
                        goal: minimumUnits - BigInt(atoms.sizes[atom]))
                }
            }
            let task = AuditTask(demands: demands, branches: limits.branches)
            let unmet = try allowance.perform(task, on: component.system)
            if !unmet.isEmpty { return true }
        }
        return false
    }
}
