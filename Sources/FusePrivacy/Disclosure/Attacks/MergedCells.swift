/// Finds sums of suppressed cells that can be reckoned and in which few units dominate.
struct MergedCells {
    let model: AttackModel

    /// - Returns: for each relation whose suppressed parts add up to a sensitive known sum, the published cell to suppress next.
    func additions(suppressed: Set<Int>) -> [Int] {
        model.table.relations.compactMap { relation in
            let parts = relation.parts.filter { suppressed.contains($0) }
            guard parts.count > 1, !suppressed.contains(relation.total), relation.total < model.table.cells.count,
                relation.parts.allSatisfy({ $0 < model.table.cells.count }), isSensitive(parts)
            else { return nil }
            return next(relation, suppressed)
        }
    }

    private func isSensitive(_ parts: [Int]) -> Bool {
        model.table.measures.enumerated().contains { index, measure in
            let values = parts.map { model.table.cells[$0].values[index] }
            return measure.isSum && Concentration(values, model.table.membership).shortfall(model.rules).signum() > 0
        }
    }

    /// The published part with the fewest units, or the total once there is none.
    private func next(_ relation: CellRelation, _ suppressed: Set<Int>) -> Int {
        let open = relation.parts.filter { !suppressed.contains($0) && model.isVariable($0) }
        return open.min { (model.table.units($0), $0) < (model.table.units($1), $1) } ?? relation.total
    }
}
