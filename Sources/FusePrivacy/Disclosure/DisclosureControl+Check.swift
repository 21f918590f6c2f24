import BigInt

extension DisclosureControl {
    /// Refuses tables to which the rules cannot be applied in full.
    func check(_ table: CellTable) throws(PrivacyError) {
        guard rules.zeroCells == .shown || table.absent == .impossible else {
            throw .cellTable("empty groups are to be protected but not listed; declare the `privacy.keys` of the job")
        }
        if case .perturbed = rules.finish {
            guard !table.measures.contains(where: \.isSum) else {
                throw .disclosureRules("cell keys perturb counts only; ask for sums with `rounding` instead")
            }
        }
        guard hasContributions(table) else {
            throw .cellTable("a sum of the `table` lacks its largest contributions; report this")
        }
    }

    private func hasContributions(_ table: CellTable) -> Bool {
        table.cells.allSatisfy { cell in
            let needed = min(BigInt(rules.neededContributions), cell.units)
            return zip(cell.values, table.measures).allSatisfy { !$1.isSum || BigInt($0.largest.count) >= needed }
        }
    }
}
