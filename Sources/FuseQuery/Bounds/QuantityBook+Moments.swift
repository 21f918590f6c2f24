import BigInt
import FuseCore

/// Quantities of variances, covariances and correlations: a count, centred sums, and sums of centred products.
extension QuantityBook {
    mutating func variance(
        _ value: Scalar, _ divisor: PlannedMeasure.Divisor, _ root: PlannedMeasure.Root, _ request: RequestedMeasure
    ) throws(QueryError) -> PlannedMeasure.Kind {
        let factor = try factor(value, request)
        return .variance(
            sum: moment(factor), squares: moment(FixedPointProduct(left: factor, right: factor)),
            count: try present(value, request), bounds: bounds(of: factor), divisor, root)
    }

    mutating func covariance(
        _ pair: ValuePair, _ divisor: PlannedMeasure.Divisor, _ request: RequestedMeasure
    ) throws(QueryError) -> PlannedMeasure.Kind {
        let (x, y) = (try factor(pair.x, request), try factor(pair.y, request))
        return .covariance(
            x: moment(x), y: moment(y), products: moment(FixedPointProduct(left: x, right: y)),
            count: try present(pair.x, request), boundsX: bounds(of: x), boundsY: bounds(of: y), divisor)
    }

    mutating func correlation(
        _ pair: ValuePair, _ request: RequestedMeasure
    ) throws(QueryError) -> PlannedMeasure.Kind {
        let (x, y) = (try factor(pair.x, request), try factor(pair.y, request))
        return .correlation(
            x: moment(x), y: moment(y), squaresX: moment(FixedPointProduct(left: x, right: x)),
            squaresY: moment(FixedPointProduct(left: y, right: y)),
            products: moment(FixedPointProduct(left: x, right: y)), count: try present(pair.x, request))
    }

    /// A value as the factor of products, around the middle of its bounds.
    ///
    /// It keeps as many digits as its square has room for, and so has its product with any other factor (Cauchy–Schwarz).
    /// The sum of a variance is of the same factor, so that rounding alone makes no variance.
    mutating func factor(_ value: Scalar, _ request: RequestedMeasure) throws(QueryError) -> FixedPointSum {
        guard let cap = try cap(for: request) else { return publicFactor(value, request) }
        let range = try bounded(value, request)
        for scale in (0...range.scale).reversed() {
            let factor = FixedPointSum(value: value, range.rescaled(to: scale), cap: cap).centred
            if factor.hasRoomForSquares { return factor }
        }
        throw QueryError(
            .overflow, at: request.mark,
            "`maxRowsPerGroup` times the square of the bounds exceeds 62 bits; lower one of them, or divide the value")
    }

    private mutating func moment(_ sum: FixedPointSum) -> PlannedMeasure.Moment {
        PlannedMeasure.Moment(quantity: add(sum), scale: sum.scale)
    }

    private mutating func moment(_ product: FixedPointProduct) -> PlannedMeasure.Moment {
        let name = product.left == product.right ? "sum of squares" : "sum of products"
        return PlannedMeasure.Moment(
            quantity: add(.product(product), name, bound(product.contribution)), scale: product.scale)
    }

    private func bounds(of factor: FixedPointSum) -> PlannedMeasure.Bounds? {
        guard isLimited else { return nil }
        return PlannedMeasure.Bounds(lower: factor.decimal(factor.lower), upper: factor.decimal(factor.upper))
    }

    /// Values of public data are squared as they are, up to the largest whose squares the engine's numbers can add; the
    /// declared bounds say no more than how many digits there is room for.
    private mutating func publicFactor(_ value: Scalar, _ request: RequestedMeasure) -> FixedPointSum {
        let digits = min(value.type.scale ?? .max, ColumnBounds.largestScale)
        if case .number(let range) = value.type, range.scale == digits, range.isPublicFactor {
            return FixedPointSum(value: value, range, cap: nil)
        }
        let declared = try? bounds.analysis.bounds(of: value)
        let scales = declared.map { declared in
            (0...min(declared.scale, digits)).reversed().filter { declared.rescaled(to: $0).isPublicFactor }
        }
        let scale = scales?.first ?? min(digits, FixedPoint.publicFactorScale)
        let range = NumberRange(scale: scale, -FixedPoint.largestPublicFactor, FixedPoint.largestPublicFactor)
        if scales?.first == nil {
            note(
                "\(request.name.shown) takes values up to \(range.upper) with \(scale) digits after the point; "
                    + "declare narrower bounds for more")
        }
        return FixedPointSum(value: value, range, cap: nil)
    }
}

extension NumberRange {
    fileprivate var isPublicFactor: Bool { magnitude <= FixedPoint.largestPublicFactor }
}

extension FixedPointSum {
    /// Whether machine numbers hold the value, and the squares of one unit together.
    fileprivate var hasRoomForSquares: Bool {
        let largest = FixedPoint.largestContribution
        let squares = FixedPointProduct(left: self, right: self).contribution?.upperBound ?? 0
        return max(lower.magnitude, upper.magnitude) <= largest.magnitude && squares <= largest
    }
}
