import BigInt
import Testing

@testable import FusePrivacy

@Suite struct LinearBoundsTests {
    @Test(arguments: 0..<40)
    func programsFindWhatAllWholeTwoWayTablesShow(seed: UInt64) throws {
        let table = CountTable.random([3, 3], Margins.cube.sets(2), minimum: 6, seed: seed)
        let bounds = try LinearBounds(table, seed: seed)
        #expect(bounds.programs == bounds.trials, "seed \(seed)")
    }

    @Test(arguments: 0..<40)
    func programsAreNeverNarrowerThanWholeThreeWayTablesNorWiderThanTheShuttle(seed: UInt64) throws {
        let table = CountTable.random([2, 2, 3], Margins.cube.sets(3), minimum: 6, seed: seed)
        let bounds = try LinearBounds(table, seed: seed)
        for (program, (trial, shuttle)) in zip(bounds.programs, zip(bounds.trials, bounds.shuttles)) {
            #expect(program.contains(trial.lowerBound) && program.contains(trial.upperBound), "seed \(seed)")
            #expect(shuttle.contains(program.lowerBound) && shuttle.contains(program.upperBound), "seed \(seed)")
        }
    }

    /// Two blocks of suppressed cells with one cell between them: rows 0 and 1 less columns 0 and 1 give that cell away, though
    /// every row and column has at least two unknown cells.
    @Test func programsSeeSumsOverSeveralRowsThatTheShuttleOverlooks() throws {
        let counts = Dictionary(uniqueKeysWithValues: CountTable.positions([4, 4]).map { ($0, 20) })
        let table = CountTable(sizes: [4, 4], groupingSets: Margins.cube.sets(2), counts: counts)
        let exact = try table.cellTable()
        let hidden = [[0, 0], [0, 1], [1, 0], [1, 1], [0, 2], [2, 2], [2, 3], [3, 2], [3, 3]]
        let bounds = try LinearBounds(table, suppressed: Set(hidden.map { exact.cell(0, $0) }))
        let bridge = hidden.sorted { $0.lexicographicallyPrecedes($1) }.firstIndex(of: [0, 2]) ?? 0
        #expect(bounds.programs[bridge] == 0...0)
        #expect(bounds.trials[bridge] == 0...0)
        #expect(bounds.shuttles[bridge] == -19...38)
    }

    @Test(arguments: [(nil, true), (BigInt(2), true), (BigInt(1), false)])
    func whatOnlyFractionsOfUnitsCouldReachIsNotProtected(upper: BigInt?, isMet: Bool) throws {
        var system = LinearSystem()
        let twice = system.add(LinearVariable(lower: -4, upper: upper))
        let once = system.add(LinearVariable(lower: -4, upper: nil))
        system.add(LinearRow(terms: [(twice, 1), (once, -2)]))
        var allowance = WorkAllowance(.standard)
        let task = AuditTask(demands: [.init(index: 7, variable: twice, direction: .up, goal: 1)], branches: 8)
        #expect(try allowance.perform(task, on: system) == (isMet ? [] : [7]))
    }

    @Test func numbersThatNoWordHoldsAreReckonedWithAllTheirDigits() throws {
        let large = BigInt(1) << 90
        var system = LinearSystem()
        let (first, second) = (
            system.add(LinearVariable(lower: -large, upper: nil)), system.add(LinearVariable(lower: -large, upper: 1))
        )
        system.add(LinearRow(terms: [(first, 1), (second, 1)]))
        var allowance = WorkAllowance(.standard)
        let demands = [large, large + 1].enumerated().map {
            AuditTask.Demand(index: $0, variable: first, direction: .up, goal: $1)
        }
        #expect(try allowance.perform(AuditTask(demands: demands, branches: 1), on: system) == [1])
    }
}
