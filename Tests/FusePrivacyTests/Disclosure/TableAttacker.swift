import BigInt

@testable import FusePrivacy

/// Somebody who has a published table of counts and tries out all whole tables that agree with it.
///
/// It knows nothing of the relations and programs of the module: its unknowns are the counts over all keys, and each published cell says what some
/// of them add up to. It cuts off what cannot be and tries the rest.
struct TableAttacker {
    /// The counts over all keys that are not empty: positions in `values`.
    let positions: [[Int]]
    /// Sums of unknown counts that follow from published cells.
    private(set) var equations: [(members: [Int], sum: Int)] = []
    /// The least count a suppressed cell can have.
    let least: Int
    private let ceiling: Int
    private var open: [Int]

    init(_ table: CountTable, isPublished: (_ set: Int, _ place: [Int?]) -> Bool, least: Int = 1, ceiling: Int) {
        positions = table.counts.keys.sorted { $0.lexicographicallyPrecedes($1) }
        (self.least, self.ceiling) = (least, ceiling)
        open = positions.indices.map { $0 }
        for set in table.groupingSets.indices {
            for place in table.places(set) where isPublished(set, place) {
                equations.append((members(place), table.count(place)))
            }
        }
    }

    func members(_ place: [Int?]) -> [Int] {
        positions.indices.filter { zip(positions[$0], place).allSatisfy { $1 == nil || $0 == $1 } }
    }

    /// Whether a whole table agrees with all that is published in which a cell is in a range.
    func isPossible(_ place: [Int?], in range: ClosedRange<Int>) -> Bool {
        var bounds = [ClosedRange<Int>](repeating: least...ceiling, count: positions.count)
        let target = Sum(members: members(place), range: range)
        let sums = [target] + equations.map { Sum(members: $0.members, range: $0.sum...$0.sum) }
        return search(&bounds, sums)
    }

    private struct Sum {
        let members: [Int]
        let range: ClosedRange<Int>
    }

    private func search(_ bounds: inout [ClosedRange<Int>], _ sums: [Sum]) -> Bool {
        guard cut(&bounds, sums) else { return false }
        let open = bounds.indices.filter { bounds[$0].count > 1 }
        guard let unknown = open.min(by: { bounds[$0].count < bounds[$1].count }) else { return true }
        let range = bounds[unknown]
        let middle = range.lowerBound + (range.upperBound - range.lowerBound) / 2
        for half in [range.lowerBound...middle, middle + 1...range.upperBound] {
            var tried = bounds
            tried[unknown] = half
            if search(&tried, sums) { return true }
        }
        return false
    }

    /// - Returns: false if no table can agree.
    private func cut(_ bounds: inout [ClosedRange<Int>], _ sums: [Sum]) -> Bool {
        var isChanged = true
        while isChanged {
            isChanged = false
            for sum in sums {
                let least = sum.members.reduce(0) { $0 + bounds[$1].lowerBound }
                let most = sum.members.reduce(0) { $0 + bounds[$1].upperBound }
                for member in sum.members {
                    let old = bounds[member]
                    let low = max(old.lowerBound, sum.range.lowerBound - (most - old.upperBound))
                    let high = min(old.upperBound, sum.range.upperBound - (least - old.lowerBound))
                    guard low <= high else { return false }
                    if low...high != old {
                        bounds[member] = low...high
                        isChanged = true
                        break
                    }
                }
                guard least <= sum.range.upperBound, most >= sum.range.lowerBound else { return false }
            }
        }
        return true
    }
}
