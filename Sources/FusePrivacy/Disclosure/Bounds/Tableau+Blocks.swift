/// The basic variable that comes to a bound first while another one moves.
struct TableauBlock<Number: TableauInteger> {
    let row: Int
    let variable: Int
    let isUpper: Bool
    /// How far it lets the other move: `room` / `rate`.
    let room: Number
    let rate: Number
}

extension Tableau {
    /// - Returns: nil if the moving variable comes to its own bound before, or at once with any other.
    func firstBlock(_ column: Int, _ way: AttackDirection, own: Number?) throws(TableauFailure) -> TableauBlock<Number>?
    {
        var first: TableauBlock<Number>?
        for row in entries.indices where entries[row][column] != 0 {
            guard let block = try block(row, column, way) else { continue }
            if let own, !Number.isProduct(block.room, 1, below: own, block.rate) { continue }
            if let found = first, !Self.comesBefore(block, found) { continue }
            first = block
        }
        return first
    }

    private static func comesBefore(_ left: TableauBlock<Number>, _ right: TableauBlock<Number>) -> Bool {
        if Number.isProduct(left.room, right.rate, below: right.room, left.rate) { return true }
        if Number.isProduct(right.room, left.rate, below: left.room, right.rate) { return false }
        return left.variable < right.variable
    }

    private func block(_ row: Int, _ column: Int, _ way: AttackDirection) throws(TableauFailure) -> TableauBlock<
        Number
    >? {
        let rises = (entries[row][column] < 0) == (way == .up)
        let variable = basic[row]
        guard let bound = rises ? upper[variable] : lower[variable] else { return nil }
        let distance = try Number.sum(try .product(bound, denominator), -numerators[row])
        let rate = entries[row][column]
        return TableauBlock(
            row: row, variable: variable, isUpper: rises, room: rises ? distance : -distance,
            rate: rate < 0 ? -rate : rate)
    }
}
