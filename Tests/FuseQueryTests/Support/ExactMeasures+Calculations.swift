import BigInt
import Foundation
import FuseCore

@testable import FuseQuery

/// Quantiles and calculations of one row of quantities.
extension ExactMeasures {
    /// The value that part of the values lie below, between the ends of the leaves that hold its neighbours.
    func quantile(_ index: Int, _ part: ExactDecimal, _ row: Row) throws -> Cell {
        guard case .histogram(let leaves) = row.quantities[index],
            case .histogram(let grid) = plan.quantities[index].kind
        else { throw DuckDBProcess.Failure(description: "no histogram") }
        let total = leaves.values.reduce(0, +) / FixedPointHistogram.weight
        guard total > 0 else { return .missing }
        let place = (Double(part.description) ?? .nan) * Double(total - 1)
        let (first, rest) = (BigInt(place.rounded(.down)), place - place.rounded(.down))
        let below = grid.interval(of: leaves.leaf(at: first))
        let above = grid.interval(of: leaves.leaf(at: min(first + 1, total - 1)))
        return .number(
            Interval(
                (1 - rest) * below.low + rest * above.low, to: (1 - rest) * below.high + rest * above.high))
    }

    func calculation(_ calculation: ReleasedCalculation, _ row: Row) throws -> Interval? {
        let value = { (part: ReleasedCalculation) in try self.calculation(part, row) }
        switch calculation {
        case .measure(let index): return try cell(plan.measures[index].kind, row).number
        case .key(let index): return row.keys[index].number
        case .literal(let number): return Interval(Double(number.description) ?? .nan)
        case .grouping(let keys):
            let bits = keys.reduce(0) { $0 * 2 + (plan.groupingSets[row.set].contains($1) ? 0 : 1) }
            return Interval(Double(bits))
        case .arithmetic(let sign, let left, let right):
            guard let a = try value(left), let b = try value(right) else { return nil }
            return sign == .add ? a + b : sign == .subtract ? a - b : a * b
        case .quotient(let left, let right):
            guard let a = try value(left), let b = try value(right), b.middle != 0 else { return nil }
            return a / b
        case .negation(let inner): return try value(inner).map { Interval(0) - $0 }
        case .magnitude(let inner): return try value(inner)?.magnitude
        case .squareRoot(let inner):
            return try value(inner).flatMap { $0.high < 0 ? nil : $0.mapped { sqrt(max(0, $0)) } }
        case .rounding(let rounding, let inner): return try value(inner)?.mapped { Self.rounded($0, rounding) }
        default: return try chosen(calculation, row)
        }
    }

    private func chosen(_ calculation: ReleasedCalculation, _ row: Row) throws -> Interval? {
        let value = { (part: ReleasedCalculation) in try self.calculation(part, row) }
        switch calculation {
        case .extreme(let end, let list):
            let present = try list.compactMap(value)
            return end == .least ? present.min { $0.middle < $1.middle } : present.max { $0.middle < $1.middle }
        case .firstPresent(let list): return try list.compactMap(value).first
        case .absentIfEqual(let left, let right):
            guard let a = try value(left), let b = try value(right) else { return try value(left) }
            return a.middle == b.middle ? nil : a
        case .choice(let branches, let otherwise):
            for branch in branches where try holds(branch.test, row) == true { return try value(branch.value) }
            return try otherwise.flatMap(value)
        default: throw DuckDBProcess.Failure(description: "not known: \(calculation)")
        }
    }

    private func holds(_ test: ReleasedCalculation.Test, _ row: Row) throws -> Bool? {
        switch test {
        case .comparison(let sign, let left, let right):
            guard let a = try calculation(left, row), let b = try calculation(right, row) else { return nil }
            return try Self.holds(sign, Self.order(a, b))
        case .isNull(let inner): return try calculation(inner, row) == nil
        case .not(let inner): return try holds(inner, row).map { !$0 }
        case .all(let list): return Self.all(try list.map { try holds($0, row) })
        case .any(let list): return Self.all(try list.map { try holds($0, row).map { !$0 } }).map { !$0 }
        }
    }

    private static func rounded(_ value: Double, _ rounding: Rounding) -> Double {
        switch rounding {
        case .floor: return value.rounded(.down)
        case .ceiling: return value.rounded(.up)
        case .nearest(let places):
            let unit = pow(10, Double(places))
            return (value * unit).rounded(.toNearestOrAwayFromZero) / unit
        }
    }
}

extension [BigInt: BigInt] {
    /// The leaf of the value that so many are below.
    fileprivate func leaf(at place: BigInt) -> BigInt {
        var seen: BigInt = 0
        for leaf in keys.sorted() {
            seen += self[leaf, default: 0] / FixedPointHistogram.weight
            if seen > place { return leaf }
        }
        return keys.max() ?? 0
    }
}

extension FixedPointHistogram {
    /// The values that fall into a leaf; those of a decimal are rounded once more by the engine's own quantile.
    fileprivate func interval(of leaf: BigInt) -> Interval {
        let unit = pow(10, -Double(scale))
        let (first, last) = (lower + leaf * width, lower + leaf * width + width - 1)
        let own = if case .number(let range) = value.type { pow(10, -Double(range.scale)) } else { 0.0 }
        let slack = ExactMeasures.rounding(value, scale) + (own == 1 ? 0 : own)
        return Interval(Double(first) * unit - slack, to: Double(last) * unit + slack)
    }
}
