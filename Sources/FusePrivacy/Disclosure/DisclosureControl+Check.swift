import BigInt

extension DisclosureControl {
    /// Refuses a query to whose tables the rules can never be applied, whatever the data.
    ///
    /// - Parameter form: the form of the tables.
    /// - Throws: `PrivacyError` with code `invalidBounds` if the rules do not fit the measures; with code `invalidMeasure` if nothing is
    ///   published, the grouping sets form a cycle, or empty groups are to be protected and the job does not list its groups.
    public func check(_ form: UnitTable.Form) throws(PrivacyError) {
        let measures = form.published.compactMap { form.quantities[$0].measure }
        do throws(PrivacyError) {
            try CellTable.check(
                form.groupingSets, keys: form.keys, GroupingLattice(form.groupingSets), measures, .oneCell)
            try check(measures, form.absent)
        } catch {
            throw error.code == .malformedTable ? PrivacyError(.invalidMeasure, error.reason) : error
        }
    }

    private func check(_ measures: [TableMeasure], _ absent: AbsentCells) throws(PrivacyError) {
        guard rules.zeroCells == .shown || absent == .impossible else {
            throw .cellTable("empty groups are to be protected but not listed; declare the `privacy.keys` of the job")
        }
        if case .perturbed = rules.finish {
            guard !measures.contains(where: \.isSum) else {
                throw .disclosureRules("cell keys perturb counts only; ask for counts, or with noise")
            }
        }
    }

    /// Refuses tables to which the rules cannot be applied in full.
    func check(_ table: CellTable) throws(PrivacyError) {
        try check(table.measures, table.absent)
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
