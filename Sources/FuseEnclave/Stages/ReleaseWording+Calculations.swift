import FuseCore
import FusePrivacy
import FuseQuery

extension ReleaseWording {
    func number(_ calculation: ReleasedCalculation) -> ReleasedNumber {
        switch calculation {
        case .measure(let index): .measure(index)
        case .key(let index): .key(hiddenKeys + index)
        case .literal(let value): .literal(value)
        case .grouping(let keys): grouping(keys)
        case .arithmetic(let sign, let left, let right): combined(sign, number(left), number(right))
        case .quotient(let left, let right): .quotient(number(left), number(right))
        case .negation(let inner): .negation(number(inner))
        case .magnitude(let inner): .magnitude(number(inner))
        case .squareRoot(let inner): .squareRoot(number(inner))
        case .rounding(let rounding, let inner): rounded(rounding, number(inner))
        case .extreme(let end, let parts): end == .least ? .least(parts.map(number)) : .greatest(parts.map(number))
        case .firstPresent(let parts): .firstPresent(parts.map(number))
        case .absentIfEqual(let left, let right): .absentIfEqual(number(left), number(right))
        case .choice(let branches, let otherwise):
            .choice(branches.map(choice), otherwise: otherwise.map(number))
        }
    }

    private func combined(
        _ sign: ArithmeticOperator, _ left: ReleasedNumber, _ right: ReleasedNumber
    ) -> ReleasedNumber {
        switch sign {
        case .add: .sum(left, right)
        case .subtract: .difference(left, right)
        case .multiply: .product(left, right)
        }
    }

    private func rounded(_ rounding: Rounding, _ number: ReleasedNumber) -> ReleasedNumber {
        switch rounding {
        case .floor: .floor(number)
        case .ceiling: .ceiling(number)
        case .nearest(let places): .rounded(number, places: places)
        }
    }

    /// A number that follows from the row's grouping set, which is a constant if there is only one.
    private func grouping(_ keys: [Int]) -> ReleasedNumber {
        let bits = groupingSets.map { set in keys.reduce(0) { $0 << 1 | (set.contains($1) ? 0 : 1) } }
        guard bits.count > 1 else { return .literal(ExactDecimal(bits.first ?? 0)) }
        return .groupingBits(set: 0, Dictionary(uniqueKeysWithValues: bits.enumerated().map { ($0, $1) }))
    }

    private func choice(_ branch: ReleasedCalculation.Branch) -> ReleasedChoice {
        ReleasedChoice(condition: test(branch.test), value: number(branch.value))
    }

    private func test(_ test: ReleasedCalculation.Test) -> ReleasedTest {
        switch test {
        case .comparison(let comparison, let left, let right):
            .comparison(number(left), comparison.sign, number(right))
        case .isNull(let inner): .isNull(number(inner))
        case .not(let inner): .not(self.test(inner))
        case .all(let parts): .and(parts.map(self.test))
        case .any(let parts): .or(parts.map(self.test))
        }
    }
}
