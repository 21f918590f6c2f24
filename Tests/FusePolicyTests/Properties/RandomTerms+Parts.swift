import FuseCore
import FusePrivacy
import FuseQuery

@testable import FusePolicy

extension RandomTerms {
    mutating func number(_ limits: ClosedRange<Int>) -> Int { Int.random(in: limits, using: &random) }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }

    mutating func chance(_ outOf: Int) -> Bool { number(1...outOf) == 1 }

    mutating func some<Value: Hashable>(of values: [Value], atLeast least: Int, oneIn odds: Int = 2) -> Set<Value> {
        var chosen = Set(values.filter { _ in chance(odds) })
        while chosen.count < least { chosen.insert(pick(values)) }
        return chosen
    }

    mutating func purposes() throws -> Set<Purpose> {
        some(of: try World.purposes.map { try Purpose($0) }, atLeast: 1)
    }

    mutating func window() throws -> Window {
        let until = CalendarDate(daysSinceEpoch: World.today + number(0...4))
        return Window(from: chance(2) ? CalendarDate(daysSinceEpoch: World.today - number(0...3)) : nil, until: until)
    }

    mutating func entrustment() throws -> Entrustment {
        let parties = try World.parties()
        return Entrustment(
            principal: parties[0], trustee: parties[1], purposes: try purposes(), method: .anonymisedAggregation,
            until: CalendarDate(daysSinceEpoch: World.today + 1))
    }

    mutating func licence() throws -> Licence {
        let until = CalendarDate(daysSinceEpoch: World.today + 1)
        return Licence(id: "XM-OP", holder: pick(try World.parties()), purposes: try purposes(), until: until)
    }

    mutating func columns() throws -> [String: ColumnTerms] {
        let lower = number(-3...0)
        let bounds = try ColumnBounds(
            lower: ExactDecimal(lower), upper: ExactDecimal(number(1...4)), scale: number(0...2))
        return [
            "key": ColumnTerms(uses: [.join], bounds: nil),
            "place": ColumnTerms(
                uses: [.group, .filter], bounds: nil,
                literals: chance(2) ? some(of: World.constants, atLeast: 1) : nil),
            "delay": ColumnTerms(uses: [.sum], bounds: bounds),
        ]
    }

    mutating func privacy(_ dataClass: DataClass, _ tags: Set<Tag>, _ grade: Grade) throws -> PrivacyTerms? {
        let isNeeded = !dataClass.isPublic || !tags.isEmpty || grade != .general1
        guard isNeeded || chance(2) else { return nil }
        let floor = grade.floor
        let epsilon = min(ExactDecimal(number(1...8)), floor.job.epsilon)
        let job = try PrivacyBudget(
            epsilon: epsilon, delta: min(ExactDecimal("0.00000\(number(1...9))"), floor.job.delta))
        var privacy = PrivacyTerms(
            unit: PrivacyTerms.Unit(name: try ID("person"), column: "key"), job: job, total: job + job,
            minimumGroup: floor.minimumGroup + number(0...9),
            mechanisms: chance(2) ? some(of: Mechanism.allCases, atLeast: 1) : nil)
        if chance(3) { privacy.recipient = job }
        if chance(3) { privacy.purpose = job }
        if chance(3) { privacy.period = try BudgetPeriod(days: number(1...60), most: job) }
        return privacy
    }
}
