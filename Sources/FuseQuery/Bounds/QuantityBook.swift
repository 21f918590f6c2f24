import BigInt
import FuseCore

/// Collects the quantities that measures need, each once.
struct QuantityBook {
    let source: SourceBinder
    let bounds: BoundsBook
    let limits: ContributionLimits

    private(set) var quantities: [BoundedQuantity] = []

    init(source: SourceBinder, limits: ContributionLimits) throws(QueryError) {
        self.source = source
        self.limits = limits
        bounds = try BoundsBook(scope: source.scope, limits: limits)
        if isPrivate { _ = add(.units, "units", 1) }
    }

    var isPrivate: Bool { source.anchor != nil }

    mutating func measures(for requests: [RequestedMeasure]) throws(QueryError) -> [PlannedMeasure] {
        let summed = Set(
            requests.compactMap { request in
                if case .sum(let value) = request.call { value } else { nil }
            })
        var measures: [PlannedMeasure] = []
        for request in requests {
            measures.append(PlannedMeasure(name: request.name, kind: try kind(of: request, summed)))
        }
        return measures
    }

    private mutating func kind(
        of request: RequestedMeasure, _ summed: Set<Scalar>
    ) throws(QueryError) -> PlannedMeasure.Kind {
        switch request.call {
        case .units: return .count(quantity: 0)
        case .unitsWhere(let value): return .count(quantity: add(.nonNull(value, cap: 1), "units where present", 1))
        case .rows:
            let cap = try cap(for: request)
            return .count(quantity: add(.rows(cap: cap), "rows", BigInt(cap ?? 0)))
        case .nonNull(let value): return .count(quantity: try present(value, request))
        case .sum(let value):
            let sum = try fixedPoint(value, request)
            return .sum(quantity: add(sum), scale: sum.scale)
        case .mean(let value): return try mean(value, isSummed: summed.contains(value), request)
        }
    }

    private mutating func mean(
        _ value: Scalar, isSummed: Bool, _ request: RequestedMeasure
    ) throws(QueryError) -> PlannedMeasure.Kind {
        let plain = try fixedPoint(value, request)
        let isShared = isSummed && plain.lower <= 0 && plain.upper >= 0
        let sum = isPrivate && !isShared ? plain.centred : plain
        return .mean(
            sum: add(sum), count: try present(value, request), centre: sum.decimal(sum.centre),
            lower: isPrivate ? sum.decimal(sum.lower) : nil, upper: isPrivate ? sum.decimal(sum.upper) : nil,
            scale: sum.scale)
    }

    private mutating func present(_ value: Scalar, _ request: RequestedMeasure) throws(QueryError) -> Int {
        let cap = try cap(for: request)
        return add(.nonNull(value, cap: cap), "values present", BigInt(cap ?? 0))
    }

    private mutating func add(_ sum: FixedPointSum) -> Int {
        // A constant changes nothing; it is still treated as a number that could.
        let bound = sum.contribution.map { max(1, BigInt($0.lowerBound.magnitude), BigInt($0.upperBound.magnitude)) }
        return add(.sum(sum), "sum", bound ?? 0)
    }

    private mutating func add(_ kind: BoundedQuantity.Kind, _ name: String, _ bound: BigInt) -> Int {
        if let index = quantities.firstIndex(where: { $0.kind == kind }) { return index }
        quantities.append(BoundedQuantity(kind: kind, name: name, perGroupBound: bound))
        return quantities.count - 1
    }

    func cap(for request: RequestedMeasure) throws(QueryError) -> Int? {
        guard isPrivate else { return nil }
        guard let cap = limits.maxRowsPerGroup else {
            throw QueryError(
                .missingLimit, at: request.mark,
                "this measure needs a limit on rows; set `maxRowsPerGroup` in the job, or use count(DISTINCT unit)")
        }
        return cap
    }
}

extension FixedPointSum {
    /// The same sum around the middle of the bounds, rounded down; it halves what one unit can change.
    fileprivate var centred: FixedPointSum {
        FixedPointSum(
            value: value, scale: scale, lower: lower, upper: upper, centre: (lower + upper).dividedDown(by: 2), cap: cap
        )
    }

    fileprivate func decimal(_ units: BigInt) -> ExactDecimal { ExactDecimal(significand: units, scale: scale) }
}
