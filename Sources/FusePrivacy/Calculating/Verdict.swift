/// What noisy numbers say of a condition, and what the exact ones may say.
struct Verdict: Sendable {
    let said: Truth
    private let possible: Set<Truth>

    init(_ said: Truth, possible: Set<Truth>) {
        self.said = said
        self.possible = possible.union([said])
    }

    init(_ certain: Truth) { self.init(certain, possible: [certain]) }

    var isCertain: Bool { possible.count == 1 }
    func mayBe(_ truth: Truth) -> Bool { possible.contains(truth) }

    static prefix func ! (verdict: Verdict) -> Verdict {
        Verdict(!verdict.said, possible: Set(verdict.possible.map { !$0 }))
    }

    func and(_ other: Verdict) -> Verdict {
        let both = possible.flatMap { one in other.possible.map { Truth.all([one, $0]) } }
        return Verdict(.all([said, other.said]), possible: Set(both))
    }
}

extension ReleasedTest {
    func verdict(in reading: inout Reading) -> Verdict {
        switch self {
        case .comparison(let left, let comparison, let right):
            left.estimate(in: &reading).compared(right.estimate(in: &reading), comparison)
        case .isNull(let number): number.estimate(in: &reading).isNull
        case .and(let tests): tests.reduce(Verdict(.yes)) { $0.and($1.verdict(in: &reading)) }
        case .or(let tests): !tests.reduce(Verdict(.yes)) { $0.and(!$1.verdict(in: &reading)) }
        case .not(let test): !test.verdict(in: &reading)
        }
    }
}

extension Estimate {
    fileprivate var isNull: Verdict {
        let mayBePresent: Set<Truth> = range == nil ? [] : [.no]
        return Verdict(Truth(value == nil), possible: mayBePresent.union(mayBeNull ? [.yes] : []))
    }

    fileprivate func compared(_ other: Estimate, _ comparison: ComparisonOperator) -> Verdict {
        let unknown: Set<Truth> = mayBeNull || other.mayBeNull ? [.unknown] : []
        let known = places(beside: other).map { Truth(comparison.holds($0)) }
        return Verdict(
            place(beside: other).map { Truth(comparison.holds($0)) } ?? .unknown, possible: unknown.union(known))
    }

    private func place(beside other: Estimate) -> CellOrder? {
        guard let value, let right = other.value else { return nil }
        return CellOrder(value, right)
    }

    /// How the exact number may stand to the other.
    func places(beside other: Estimate) -> [CellOrder] {
        guard let range, let right = other.range else { return [] }
        let mayPrecede = Self.isBelow(range.lower, right.upper)
        let mayFollow = Self.isBelow(right.lower, range.upper)
        let mayMeet = !Self.isAbove(range.lower, right.upper) && !Self.isAbove(right.lower, range.upper)
        return (mayPrecede ? [.before] : []) + (mayMeet ? [.same] : []) + (mayFollow ? [.after] : [])
    }

    /// Whether a lower end, if there is one, is below an upper end, if there is one.
    private static func isBelow(_ lower: Fraction?, _ upper: Fraction?) -> Bool {
        guard let lower, let upper else { return true }
        return lower < upper
    }

    private static func isAbove(_ lower: Fraction?, _ upper: Fraction?) -> Bool {
        guard let lower, let upper else { return false }
        return lower > upper
    }
}
