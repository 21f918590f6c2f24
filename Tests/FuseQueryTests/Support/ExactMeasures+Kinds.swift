import BigInt
import Foundation
import FuseCore

@testable import FuseQuery

/// The measures of one row of quantities.
extension ExactMeasures {
    func cell(_ kind: PlannedMeasure.Kind, _ row: Row) throws -> Cell {
        switch kind {
        case .count(let index): return .number(Interval(Double(row.whole(index))))
        case .sum(let index, let scale):
            let rounding = rounding(index) * Double(rowCount(of: index, row))
            return .number(Interval(row.decimal(index, scale), slack: rounding))
        case .shiftedSum(let sum, let count, let centre, let scale):
            let shift = (Double(centre.description) ?? .nan) * Double(row.whole(count))
            let rounding = rounding(sum) * Double(rowCount(of: sum, row))
            return .number(Interval(shift + row.decimal(sum, scale), slack: rounding))
        case .mean(let sum, let count, let centre, _, _, let scale):
            guard row.whole(count) != 0 else { return .missing }
            let offset = row.decimal(sum, scale) / Double(row.whole(count))
            return .number(Interval((Double(centre.description) ?? .nan) + offset, slack: rounding(sum)))
        case .variance(let sum, let squares, let count, _, let divisor, let root):
            let spread = Spread(row, sum, sum, squares, count)
            return variance(spread, rounding(sum.quantity), divisor, root)
        case .covariance(let x, let y, let products, let count, _, _, let divisor):
            return covariance(Spread(row, x, y, products, count), row, (x, y), divisor)
        case .correlation(let x, let y, let squaresX, let squaresY, let products, let count):
            return correlation(
                Spread(row, x, y, products, count), Spread(row, x, x, squaresX, count),
                Spread(row, y, y, squaresY, count), rounding(x.quantity), rounding(y.quantity))
        case .quantile(let index, let part): return try quantile(index, part, row)
        case .point(let index, let scale, let count):
            let value = Interval(row.decimal(index, scale), slack: pow(10, -Double(scale)))
            return row.whole(count) == 0 ? .missing : .number(value)
        case .calculated(let calculation): return try self.calculation(calculation, row).map(Cell.number) ?? .missing
        }
    }

    /// Sums around centres: n · Σxy − Σx · Σy as an exact number.
    private struct Spread {
        let count: Int
        let value: Double

        init(
            _ row: Row, _ x: PlannedMeasure.Moment, _ y: PlannedMeasure.Moment, _ products: PlannedMeasure.Moment,
            _ count: Int
        ) {
            self.count = Int(row.whole(count))
            let difference =
                row.whole(count) * row.whole(products.quantity) - row.whole(x.quantity) * row.whole(y.quantity)
            value = Double(difference) / pow(10, Double(products.scale))
        }

        func divided(_ divisor: PlannedMeasure.Divisor) -> Double? {
            let last = divisor == .sample ? count - 1 : count
            return count == 0 || last == 0 ? nil : value / Double(count) / Double(last)
        }
    }

    private func variance(
        _ spread: Spread, _ rounding: Double, _ divisor: PlannedMeasure.Divisor, _ root: PlannedMeasure.Root
    ) -> Cell {
        guard let variance = spread.divided(divisor) else { return .missing }
        let slack = 4 * rounding * (sqrt(max(0, variance)) + rounding) + 1e-9 * abs(variance)
        let range = Interval(max(0, variance - slack), to: variance + slack)
        return .number(root == .square ? range.mapped { sqrt($0) } : range)
    }

    private func covariance(
        _ spread: Spread, _ row: Row, _ moments: (PlannedMeasure.Moment, PlannedMeasure.Moment),
        _ divisor: PlannedMeasure.Divisor
    ) -> Cell {
        guard let value = spread.divided(divisor) else { return .missing }
        let (x, y) = (rounding(moments.0.quantity), rounding(moments.1.quantity))
        // A factor lies within its bounds, so its deviation is at most their distance.
        let slack = 2 * (x * width(moments.1.quantity) + y * width(moments.0.quantity) + x * y)
        return .number(Interval(value, slack: slack + 1e-9 * width(moments.0.quantity) * width(moments.1.quantity)))
    }

    private func correlation(_ both: Spread, _ x: Spread, _ y: Spread, _ roundX: Double, _ roundY: Double) -> Cell {
        let product = x.value * y.value
        guard x.count > 0, product > 0 else { return .missing }
        let deviations = [x, y].map { sqrt($0.value) / Double($0.count) }
        let slack = 8 * (roundX / deviations[0] + roundY / deviations[1]) + 1e-7
        return .number(Interval(both.value / sqrt(product), slack: slack))
    }

    /// By how much one value of a sum may be rounded: not at all if its type has no more digits than are kept.
    func rounding(_ index: Int) -> Double {
        guard case .sum(let sum) = plan.quantities[index].kind else { return 0 }
        return Self.rounding(sum.value, sum.scale)
    }

    static func rounding(_ value: Scalar, _ scale: Int) -> Double {
        if case .number(let range) = value.type, range.scale <= scale { return 0 }
        return 0.5 * pow(10, -Double(scale))
    }

    private func width(_ index: Int) -> Double {
        guard case .sum(let sum) = plan.quantities[index].kind else { return 0 }
        return Double(sum.upper - sum.lower) / pow(10, Double(sum.scale))
    }

    /// How many values a sum has, if a quantity counts them.
    private func rowCount(of index: Int, _ row: Row) -> BigInt {
        guard case .sum(let sum) = plan.quantities[index].kind else { return 0 }
        let counted = plan.quantities.indices.filter { other in
            switch plan.quantities[other].kind {
            case .rows: true
            case .nonNull(let value, _): value == sum.value
            default: false
            }
        }
        return counted.map(row.whole).min() ?? BigInt(mostRows)
    }
}

extension ExactMeasures.Row {
    func whole(_ index: Int) -> BigInt {
        if case .number(let number) = quantities[index] { number } else { 0 }
    }

    func decimal(_ index: Int, _ scale: Int) -> Double { Double(whole(index)) / pow(10, Double(scale)) }
}
