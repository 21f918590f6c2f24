/// Attacks that reckon and do not try: differences of totals, and trackers.
extension TableAttacker {
    private static let prime = 2_147_483_647

    /// Whether a cell is a sum of published cells with any factors, as found by elimination (Denning, Denning, Schwartz 1979, "The Tracker").
    func isReckonable(_ place: [Int?]) -> Bool { isReckonable([place]) }

    /// Whether the sum of several cells that share nothing is.
    func isReckonable(_ places: [[Int?]]) -> Bool {
        var rows = equations.map { row($0.members) }
        var target = row(places.flatMap { members($0) })
        for column in positions.indices {
            guard let index = rows.firstIndex(where: { $0[column] != 0 }) else { continue }
            let pivot = scaled(rows.remove(at: index), column)
            rows = rows.map { eliminated($0, pivot, column) }
            target = eliminated(target, pivot, column)
        }
        return target.allSatisfy { $0 == 0 }
    }

    /// Whether a difference of two published cells is a cell, or differs from one by a published one.
    func isDifference(_ place: [Int?]) -> Bool {
        let target = Set(members(place))
        let sums = equations.map { Set($0.members) }
        return sums.contains { whole in
            target.isSubset(of: whole)
                && sums.contains { $0 == whole.subtracting(target) }
                || sums.contains { $0 == target }
        }
    }

    private func row(_ members: [Int]) -> [Int] {
        var row = [Int](repeating: 0, count: positions.count)
        for member in members { row[member] = 1 }
        return row
    }

    private func scaled(_ row: [Int], _ column: Int) -> [Int] {
        let inverse = power(row[column], Self.prime - 2)
        return row.map { $0 * inverse % Self.prime }
    }

    private func eliminated(_ row: [Int], _ pivot: [Int], _ column: Int) -> [Int] {
        let factor = row[column]
        guard factor != 0 else { return row }
        return zip(row, pivot).map { ($0 + (Self.prime - factor) * $1) % Self.prime }
    }

    private func power(_ base: Int, _ exponent: Int) -> Int {
        var (result, square, rest) = (1, base, exponent)
        while rest > 0 {
            if rest & 1 == 1 { result = result * square % Self.prime }
            (square, rest) = (square * square % Self.prime, rest >> 1)
        }
        return result
    }
}
