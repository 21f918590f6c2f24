import BigInt
import FuseCore

extension ReleasedNumber {
    func estimate(in reading: inout Reading) -> Estimate {
        switch self {
        case .measure(let index): return reading.estimate(of: index)
        case .key, .literal, .groupingBits: return Estimate(exactly: constant(reading.keys))
        case .negation, .magnitude, .squareRoot, .rounded, .floor, .ceiling: return changed(in: &reading)
        case .sum, .difference, .product, .quotient: return combined(in: &reading)
        case .least(let numbers): return numbers.folded(in: &reading) { $0.least($1) }
        case .greatest(let numbers): return numbers.folded(in: &reading) { $0.greatest($1) }
        case .firstPresent(let numbers): return numbers.folded(in: &reading) { $0.orElse($1) }
        case .absentIfEqual(let left, let right):
            return left.estimate(in: &reading).absent(ifEqual: right.estimate(in: &reading))
        case .choice(let choices, let otherwise): return Self.chosen(choices, otherwise, in: &reading)
        }
    }

    private func constant(_ keys: [String?]) -> Fraction? {
        switch self {
        case .literal(let value): Fraction(value)
        case .key(let index): keys[index].flatMap { FloatingText.finite($0) }.map { Fraction($0) }
        case .groupingBits(let index, let table):
            keys[index].flatMap { Int($0) }.flatMap { table[$0] }.map { Fraction(BigInt($0)) }
        default: nil
        }
    }

    private func changed(in reading: inout Reading) -> Estimate {
        switch self {
        case .negation(let number): number.estimate(in: &reading).changed({ -$0 }, { -$0 })
        case .magnitude(let number): number.estimate(in: &reading).changed({ $0.magnitude }, { $0.magnitude })
        case .squareRoot(let number): number.estimate(in: &reading).root
        case .rounded(let number, let places):
            number.estimate(in: &reading).mapped { $0.rounded(places: places, .halfAway) }
        case .floor(let number): number.estimate(in: &reading).mapped { $0.rounded(places: 0, .down) }
        case .ceiling(let number): number.estimate(in: &reading).mapped { $0.rounded(places: 0, .up) }
        default: .null
        }
    }

    private func combined(in reading: inout Reading) -> Estimate {
        switch self {
        case .sum(let left, let right):
            left.estimate(in: &reading).combined(right.estimate(in: &reading), { $0 + $1 }, { $0 + $1 })
        case .difference(let left, let right):
            left.estimate(in: &reading).combined(right.estimate(in: &reading), { $0 - $1 }, { $0 - $1 })
        case .product(let left, let right):
            left.estimate(in: &reading).combined(right.estimate(in: &reading), { $0 * $1 }, { $0 * $1 })
        case .quotient(let left, let right): left.estimate(in: &reading).over(right.estimate(in: &reading))
        default: .null
        }
    }

    /// The exact number comes from one of the branches that may be taken.
    private static func chosen(
        _ choices: [ReleasedChoice], _ otherwise: ReleasedNumber?, in reading: inout Reading
    ) -> Estimate {
        var branches = PossibleBranches()
        for choice in choices where branches.isOpen {
            let verdict = choice.condition.verdict(in: &reading)
            if verdict.mayBe(.yes) { branches.add(choice.value.estimate(in: &reading), verdict) }
        }
        if branches.isOpen { branches.add(otherwise?.estimate(in: &reading) ?? .null, Verdict(.yes)) }
        return branches.estimate
    }
}

extension [ReleasedNumber] {
    fileprivate func folded(in reading: inout Reading, _ combine: (Estimate, Estimate) -> Estimate) -> Estimate {
        dropFirst().reduce(self[0].estimate(in: &reading)) { combine($0, $1.estimate(in: &reading)) }
    }
}
