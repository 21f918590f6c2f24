import BigInt

/// INVARIANT: in a `CellTable`, all that the attack is reckoned from holds of the exact numbers, so that the truth is always among what
/// an attacker holds possible.
extension CellTable {
    static func check(
        _ groupingSets: [[Int]], keys: Int, _ lattice: GroupingLattice, _ measures: [TableMeasure],
        _ membership: UnitMembership
    ) throws(PrivacyError) {
        let isWellFormed = groupingSets.allSatisfy { set in
            set.allSatisfy { (0..<keys).contains($0) } && Set(set).count == set.count
        }
        guard isWellFormed, !groupingSets.isEmpty, !measures.isEmpty else {
            throw .cellTable("the `table` needs a measure, and `grouping sets` of its own keys; report this")
        }
        guard lattice.isAcyclic else {
            throw .cellTable("the `grouping sets` overlap in a cycle; add the set of all their keys, or ask for fewer")
        }
        let publishesUnits = measures.contains { $0.kind == .units }
        guard membership == .oneCell || !publishesUnits || lattice.isChain else {
            throw .cellTable("distinct units do not add up over these `grouping sets`; use `ROLLUP`, or count rows")
        }
    }

    static func check(
        _ cells: [TableCell], keys: Int, _ groupingSets: [[Int]], _ measures: [TableMeasure]
    ) throws(PrivacyError) {
        for cell in cells {
            guard groupingSets.indices.contains(cell.set), cell.keys.parts.count == keys,
                cell.values.count == measures.count, cell.units.signum() >= 0,
                cell.keys.parts.enumerated().allSatisfy({ $1 == nil || groupingSets[cell.set].contains($0) })
            else { throw .cellTable("a cell of the `table` has another shape than the plan; report this") }
            guard zip(cell.values, measures).allSatisfy({ $0.fits($1, units: cell.units) }) else {
                throw .cellTable("a value of the `table` contradicts its measure or its units; report this")
            }
        }
    }

    func checkSums() throws(PrivacyError) {
        for relation in relations {
            guard unitsAgree(relation), measures.indices.allSatisfy({ valuesAgree(relation, $0) }) else {
                throw .cellTable(
                    "the cells of the `table` do not add up to its totals; ask without totals, or report this")
            }
        }
    }

    private func valuesAgree(_ relation: CellRelation, _ measure: Int) -> Bool {
        measures[measure].kind == .units
            || value(relation.total, measure) == relation.parts.reduce(0) { $0 + value($1, measure) }
    }

    private func unitsAgree(_ relation: CellRelation) -> Bool {
        let sum = relation.parts.reduce(0) { $0 + units($1) }
        guard membership == .severalCells else { return units(relation.total) == sum }
        guard relation.total < cells.count else { return true }
        return units(relation.total) <= sum
            && relation.parts.allSatisfy { $0 >= cells.count || units($0) <= units(relation.total) }
    }
}

extension CellValue {
    fileprivate func fits(_ measure: TableMeasure, units: BigInt) -> Bool {
        guard measure.kind == .signedMagnitude || value.signum() >= 0, !units.isZero || value.isZero else {
            return false
        }
        guard measure.kind != .units || value == units, largestFit(units) else { return false }
        guard measure.kind != .magnitude || largest.reduce(0, +) <= value else { return false }
        guard let range = measure.contribution else { return true }
        return range.lowerBound * units <= value && value <= range.upperBound * units
    }

    private func largestFit(_ units: BigInt) -> Bool {
        BigInt(largest.count) <= units && largest.allSatisfy { $0.signum() >= 0 }
            && zip(largest, largest.dropFirst()).allSatisfy { $0 >= $1 }
    }
}
