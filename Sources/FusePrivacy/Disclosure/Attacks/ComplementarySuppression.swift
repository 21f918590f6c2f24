/// Suppresses further cells until the audit finds every sensitive one protected.
struct ComplementarySuppression {
    let model: AttackModel
    let demands: [ProtectionDemand]
    let limits: AttackLimits

    /// - Parameter sensitive: the cells that are suppressed for themselves.
    /// - Returns: all suppressed cells.
    /// - Throws: `PrivacyError` with code `malformedTable` if the table is too large for an exact audit, or cannot be protected.
    func suppressed(_ sensitive: Set<Int>) throws(PrivacyError) -> Set<Int> {
        var suppressed = sensitive
        var allowance = WorkAllowance(limits)
        let (audit, chooser) = (BoundsAudit(model: model, demands: demands), CellChooser(model: model))
        // INVARIANT: each round suppresses a further cell, so that there are no more rounds than cells.
        while true {
            let merged = MergedCells(model: model).additions(suppressed: suppressed)
            suppressed.formUnion(merged)
            guard merged.isEmpty else { continue }
            let unmet = try audit.unmet(suppressed: suppressed, &allowance)
            guard !unmet.isEmpty else { return suppressed }
            let chosen = try choose(unmet, chooser, suppressed, &allowance)
            suppressed.formUnion(chosen)
        }
    }

    private func choose(
        _ unmet: [UnmetDemand], _ chooser: CellChooser, _ suppressed: Set<Int>, _ allowance: inout WorkAllowance
    ) throws(PrivacyError) -> Set<Int> {
        var chosen: Set<Int> = []
        for demand in unmet {
            chosen.formUnion(try chooser.cells(for: demand, suppressed: suppressed.union(chosen), &allowance))
        }
        guard chosen.isEmpty else { return chosen }
        return [try chooser.cheapestCell(near: unmet[0], suppressed: suppressed)]
    }
}
