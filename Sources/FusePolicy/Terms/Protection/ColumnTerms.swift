import FuseCore
public import FuseQuery

/// What a column may be used for.
public struct ColumnTerms: Hashable, Sendable {
    /// The uses that are allowed; every other use is refused.
    public internal(set) var uses: Set<ColumnUse>
    /// The limits to which values are clamped before they are added up; there if and only if a use adds values up.
    public internal(set) var bounds: ColumnBounds?
    /// The only constants with which a query may compare the column; nil for no such limit.
    public internal(set) var literals: Set<Literal>?

    init(uses: Set<ColumnUse>, bounds: ColumnBounds?, literals: Set<Literal>? = nil) {
        self.uses = uses
        self.bounds = bounds
        self.literals = literals
    }

    /// The uses that add values up, and so need bounds.
    static let summingUses: Set<ColumnUse> = [.sum, .mean, .variance, .covariance, .quantile]

    init(_ node: DocumentNode) throws(CoreError) {
        var fields = try node.group(["uses", "literals", "bounds", "scale"])
        uses = Set(try fields.required("uses").distinct { use throws(CoreError) in try Self.use(use) })
        literals = try Self.literals(fields.optional("literals"), of: uses)
        let (limits, scale) = (fields.optional("bounds"), fields.optional("scale"))
        guard uses.isDisjoint(with: Self.summingUses) else {
            guard let limits, let scale else {
                throw node.malformed("allows values to be added up, so it needs `bounds` and `scale`; add them")
            }
            bounds = try Self.bounds(limits, scale: scale)
            return
        }
        if let extra = limits ?? scale { throw extra.malformed("serves uses that add values up only; remove it") }
        bounds = nil
    }

    /// Constants mean nothing for a column that decides about no row.
    private static func literals(_ node: DocumentNode?, of uses: Set<ColumnUse>) throws(CoreError) -> Set<Literal>? {
        guard let node else { return nil }
        guard uses.contains(.filter) else { throw node.malformed("serves the use `filter` only; remove it") }
        return Set(try node.constants())
    }

    private static func use(_ node: DocumentNode) throws(CoreError) -> ColumnUse {
        guard case .text(let word) = node.content, let use = ColumnUse(rawValue: word), writable.contains(use) else {
            let words = writable.map { "`\($0.rawValue)`" }.joined(separator: ", ")
            throw node.malformed("must be one of \(words)")
        }
        return use
    }

    /// The uses that terms can name; the unit column is named by `privacy.unit`.
    private static let writable: [ColumnUse] = [
        .join, .group, .filter, .sum, .mean, .count, .countDistinct, .variance, .covariance, .quantile,
    ]

    private static func bounds(_ node: DocumentNode, scale: DocumentNode) throws(CoreError) -> ColumnBounds {
        let scale = try scale.integer(in: 0...9)
        let (lower, upper) = try node.limits()
        guard lower.scale <= scale, upper.scale <= scale else {
            throw node.malformed("has more decimal places than `scale` keeps; raise `scale` or round the bounds")
        }
        do {
            return try ColumnBounds(lower: lower, upper: upper, scale: scale)
        } catch {
            throw node.malformed("is refused: \(error.reason)")
        }
    }
}
