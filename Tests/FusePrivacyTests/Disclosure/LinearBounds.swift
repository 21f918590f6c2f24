import BigInt

@testable import FusePrivacy

/// The bounds of each suppressed cell of a table, reckoned in three ways, where cells are suppressed at random.
struct LinearBounds {
    /// By cell: what the linear program, trying out whole tables, and the shuttle algorithm find, as distances from the truth.
    private(set) var programs: [ClosedRange<Int>] = []
    private(set) var trials: [ClosedRange<Int>] = []
    private(set) var shuttles: [ClosedRange<Int>] = []

    /// Farther than this nobody looks.
    static let horizon = 60

    /// With every third cell suppressed at random.
    init(_ table: CountTable, seed: UInt64) throws {
        let exact = try table.cellTable()
        var bits = RandomBits(SeededBits(seed &+ 1_000_003))
        try self.init(table, suppressed: Set(exact.cells.indices.filter { _ in below(3, &bits) == 0 }))
    }

    init(_ table: CountTable, suppressed: Set<Int>) throws {
        let exact = try table.cellTable()
        let model = AttackModel(rules: try AttackedTables.rules(), table: exact)
        let unknowns = model.unknowns(open: suppressed.union(exact.cells.count..<exact.count))
        let shuttle = ShuttleBounds(unknowns.system)
        for cell in suppressed.sorted() {
            guard let variable = unknowns.places[AttackUnknown(block: .units, cell: cell)] else { continue }
            programs.append(try Self.program(unknowns.system, variable))
            shuttles.append(Self.range { !shuttle.excludes(variable, $0, $1) })
            let units = Int(exact.cells[cell].units)
            let place = exact.cells[cell].keys.parts.map { $0.flatMap { Int($0) } }
            let attacker = TableAttacker(
                table, isPublished: { set, place in !suppressed.contains(exact.cell(set, place)) }, ceiling: 1_000)
            trials.append(
                Self.range { direction, distance in
                    let goal = units + Int(distance)
                    return attacker.isPossible(place, in: direction == .up ? goal...100_000 : -100_000...goal)
                })
        }
    }

    private static func range(_ isPossible: (AttackDirection, BigInt) -> Bool) -> ClosedRange<Int> {
        let high = (1...horizon).prefix { isPossible(.up, BigInt($0)) }.last ?? 0
        let low = (1...horizon).prefix { isPossible(.down, BigInt(-$0)) }.last ?? 0
        return -low...high
    }

    /// How far a variable can go to both sides.
    static func program(_ system: LinearSystem, _ variable: Int) throws -> ClosedRange<Int> {
        var allowance = WorkAllowance(.standard)
        return try allowance.perform(RangeTask(variable: variable, horizon: BigInt(horizon)), on: system)
    }
}

/// How far one variable can go to both sides, in whole numbers.
private struct RangeTask: TableauTask {
    let variable: Int
    let horizon: BigInt
    var watched: [Int] { [] }

    func solve<Number: TableauInteger>(_ tableau: inout Tableau<Number>) throws(TableauFailure) -> ClosedRange<Int> {
        _ = try tableau.advance(variable, .up, to: Number(word: horizon))
        let high = Number.floor(try tableau.numerator(variable), over: tableau.denominator)
        _ = try tableau.advance(variable, .down, to: Number(word: -horizon))
        let low = Number.floor(-(try tableau.numerator(variable)), over: tableau.denominator)
        return -Int(low.unlimited)...Int(high.unlimited)
    }
}

extension CellTable {
    /// The number of a cell by its place.
    func cell(_ set: Int, _ place: [Int?]) -> Int {
        let keys = GroupKey(parts: place.map { $0.map { "\($0)" } })
        return cells.firstIndex { $0.set == set && $0.keys == keys } ?? -1
    }
}
