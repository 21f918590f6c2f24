import BigInt

@testable import FusePrivacy

/// What an attacker learns from a table after disclosure control.
struct AttackReport {
    /// Small cells that were published.
    var published = 0
    /// Small cells that a sum or difference of published cells gives away.
    var reckoned = 0
    /// Small cells of which it follows that they are small, or what they are within the protection interval.
    var bounded = 0
    var suppressed = 0
    var cells = 0

    var recovered: Int { published + reckoned + bounded }

    /// - Parameters:
    ///   - minimum: the minimum group that was promised.
    ///   - percent: the protection interval that was promised.
    init(_ table: CountTable, _ controlled: ControlledTable, minimum: Int, percent: Int = 10) {
        let shown = Set(controlled.cells.filter { $0.values != nil }.map { Address(set: $0.set, keys: $0.keys) })
        let attacker = TableAttacker(
            table,
            isPublished: { set, place in shown.contains(Address(set: set, keys: place.map { $0.map { "\($0)" } })) },
            ceiling: table.counts.values.max().map { $0 + 2 * minimum } ?? minimum)
        cells = controlled.cells.count
        suppressed = cells - shown.count
        for set in table.groupingSets.indices {
            for place in table.places(set) where table.count(place) < minimum {
                attack(attacker, place, table.count(place), minimum, percent)
            }
        }
    }

    private mutating func attack(
        _ attacker: TableAttacker, _ place: [Int?], _ count: Int, _ minimum: Int, _ percent: Int
    ) {
        if attacker.equations.contains(where: { $0.members == attacker.members(place) }) { return published += 1 }
        if attacker.isDifference(place) || attacker.isReckonable(place) { return reckoned += 1 }
        let width = max(1, (count * percent + 99) / 100)
        let (high, low) = (max(minimum, count + width), max(attacker.members(place).count, count - width))
        let isHidden = attacker.isPossible(place, in: high...10_000) && attacker.isPossible(place, in: 0...low)
        if !isHidden { bounded += 1 }
    }

    private struct Address: Hashable {
        let set: Int
        let keys: [String?]
    }
}
