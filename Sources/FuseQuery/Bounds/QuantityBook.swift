import BigInt
import FuseCore

/// Collects the quantities that measures need, each once.
struct QuantityBook {
    let source: SourceBinder
    let bounds: BoundsBook
    let limits: ContributionLimits
    /// How many rows a unit can have in a group whatever the data; nil if that is not known.
    let structuralCap: Int?

    private(set) var quantities: [BoundedQuantity] = []
    /// What a reader of the result should know about its measures, one line each.
    private(set) var notes: [String] = []
    private var places: [BoundedQuantity.Kind: Int] = [:]
    /// The values whose squares are summed: their means share that sum.
    private(set) var squared: Set<Scalar> = []
    /// The values that are counted besides, where they are present.
    private(set) var counted: Set<Scalar> = []
    /// Whether rows are counted.
    private(set) var countsRows = false
    /// The pairs of values of covariances, each in one order.
    private var pairs: [ValuePair] = []

    /// Begins a collection; with a privacy unit, the count of units comes first.
    init(source: SourceBinder, bounds: BoundsBook, limits: ContributionLimits, structuralCap: Int?) {
        self.source = source
        self.bounds = bounds
        self.limits = limits
        self.structuralCap = structuralCap
        if isPrivate { _ = add(.units, "units", 1) }
        if isWhole { _ = rows(nil) }
    }

    var isPrivate: Bool { source.anchor != nil }

    /// Whether what a unit adds is cut, so that noise can hide it.
    var isLimited: Bool { isPrivate && limits.contributions == .limited }

    /// Whether what a unit adds stays whole. Its rows are counted whatever the measures, to tell tables apart by them.
    private var isWhole: Bool { isPrivate && limits.contributions == .whole }

    /// The measures of the plan, in the order of the requests.
    mutating func measures(for requests: [RequestedMeasure]) throws(QueryError) -> [PlannedMeasure] {
        for call in requests.compactMap(\.call) { prepareSharing(of: call) }
        var measures: [PlannedMeasure] = []
        for request in requests {
            measures.append(PlannedMeasure(name: request.name, kind: try kind(of: request)))
        }
        return measures
    }

    private mutating func prepareSharing(of call: AggregateCall) {
        switch call {
        case .nonNull(let value), .mean(let value): counted.insert(value)
        case .rows: countsRows = true
        case .variance(let value, _, _): squared.insert(value)
        case .covariance(let x, let y, _), .correlation(let x, let y):
            let pair = pair(x, y)
            squared.formUnion([pair.x, pair.y])
        case .units, .unitsWhere, .distinct, .sum, .quantile: break
        }
    }

    /// The pair of two values; it is the same in either order, so that its products are summed once.
    mutating func pair(_ x: Scalar, _ y: Scalar) -> ValuePair {
        let (pair, swapped) = (ValuePair(x, y), ValuePair(y, x))
        if let known = pairs.first(where: { $0 == pair || $0 == swapped }) { return known }
        pairs.append(pair)
        return pair
    }

    private mutating func kind(of request: RequestedMeasure) throws(QueryError) -> PlannedMeasure.Kind {
        switch request.content {
        case .calculation(let calculation): .calculated(calculation)
        case .call(let call): try kind(of: call, request)
        }
    }

    private mutating func kind(
        of call: AggregateCall, _ request: RequestedMeasure
    ) throws(QueryError) -> PlannedMeasure.Kind {
        switch call {
        case .units: return .count(quantity: 0)
        case .unitsWhere(let value): return .count(quantity: add(.nonNull(value, cap: 1), "units where present", 1))
        case .rows:
            let cap = try cap(for: request)
            return .count(quantity: rows(cap))
        case .nonNull(let value): return .count(quantity: try present(value, request))
        case .distinct(let value):
            let cap = try cap(for: request)
            return .count(quantity: add(.distinct(value, cap: cap), "different values", BigInt(cap ?? 0)))
        case .sum(let value): return try sum(value, request)
        case .mean(let value): return try mean(value, request)
        case .variance(let value, let divisor, let root): return try variance(value, divisor, root, request)
        case .covariance(let x, let y, let divisor): return try covariance(pair(x, y), divisor, request)
        case .correlation(let x, let y): return try correlation(pair(x, y), request)
        case .quantile(let value, let part): return try quantile(value, at: part, request)
        }
    }

    mutating func rows(_ cap: Int?) -> Int { add(.rows(cap: cap), "rows", BigInt(cap ?? 0)) }

    mutating func present(_ value: Scalar, _ request: RequestedMeasure) throws(QueryError) -> Int {
        let cap = try cap(for: request)
        return add(.nonNull(value, cap: cap), "values present", BigInt(cap ?? 0))
    }

    mutating func add(_ sum: FixedPointSum) -> Int { add(.sum(sum), "sum", bound(sum.contribution)) }

    /// What one unit can change; a constant changes nothing and is still treated as a number that could.
    func bound(_ contribution: ClosedRange<BigInt>?) -> BigInt {
        contribution.map { max(1, BigInt($0.lowerBound.magnitude), BigInt($0.upperBound.magnitude)) } ?? 0
    }

    mutating func add(_ kind: BoundedQuantity.Kind, _ name: String, _ bound: BigInt) -> Int {
        if let index = places[kind] { return index }
        places[kind] = quantities.count
        quantities.append(BoundedQuantity(kind: kind, name: name, perGroupBound: bound))
        return quantities.count - 1
    }

    mutating func note(_ text: String) {
        if !notes.contains(text) { notes.append(text) }
    }

    /// How many rows of a unit weigh fully in a group; nil if every dataset is public, or contributions stay whole.
    func cap(for request: RequestedMeasure) throws(QueryError) -> Int? {
        guard isLimited else { return nil }
        guard let cap = [limits.maxRowsPerGroup, structuralCap].compactMap(\.self).min() else {
            throw QueryError(
                .missingLimit, at: request.mark,
                "this measure needs a limit on rows; set `maxRowsPerGroup` in the job, or use count(DISTINCT unit)")
        }
        return cap
    }
}
