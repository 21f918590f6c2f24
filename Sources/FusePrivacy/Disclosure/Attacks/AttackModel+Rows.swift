import BigInt

extension AttackModel {
    /// Total − Σ parts = 0, as far as it is unknown.
    func addSums(_ unknowns: inout Unknowns, _ block: AttackBlock) {
        for relation in table.relations {
            unknowns.system.add(LinearRow(terms: terms(unknowns, block, relation)))
        }
    }

    /// A total of units that may be shared is at least each part and at most their sum.
    func addUnions(_ unknowns: inout Unknowns) {
        for relation in table.relations {
            let total = table.units(relation.total)
            let sum = relation.parts.reduce(0) { $0 + table.units($1) }
            let negated = terms(unknowns, .units, relation).map { ($0.variable, -$0.coefficient) }
            unknowns.system.add(negated, atLeastMinus: sum - total)
            for part in relation.parts {
                let pair = CellRelation(total: relation.total, parts: [part])
                unknowns.system.add(terms(unknowns, .units, pair), atLeastMinus: total - table.units(part))
            }
        }
    }

    /// Least contribution · units ≤ value ≤ greatest contribution · units.
    func addContributions(_ unknowns: inout Unknowns, _ measure: Int, _ cell: Int, _ range: ClosedRange<BigInt>) {
        guard let value = unknowns.places[AttackUnknown(block: .measure(measure), cell: cell)],
            let units = unknowns.places[AttackUnknown(block: .units, cell: cell)]
        else { return }
        let (exact, count) = (table.value(cell, measure), table.units(cell))
        unknowns.system.add(
            [(value, 1), (units, -range.lowerBound)], atLeastMinus: exact - range.lowerBound * count)
        unknowns.system.add(
            [(value, -1), (units, range.upperBound)], atLeastMinus: range.upperBound * count - exact)
    }

    private func terms(
        _ unknowns: Unknowns, _ block: AttackBlock, _ relation: CellRelation
    ) -> [(variable: Int, coefficient: BigInt)] {
        let signed: [(Int, BigInt)] = [(relation.total, 1)] + relation.parts.map { ($0, -1) }
        return signed.compactMap { cell, coefficient in
            unknowns.places[AttackUnknown(block: block, cell: cell)].map { ($0, coefficient) }
        }
    }
}
