import FuseCore
public import FuseQuery

/// What a column may be used for.
public struct ColumnTerms: Hashable, Sendable {
    /// The uses that are allowed; every other use is refused.
    public internal(set) var uses: Set<ColumnUse>
    /// The limits to which values are clamped before they are added up; there if and only if a use adds values up.
    public internal(set) var bounds: ColumnBounds?

    init(uses: Set<ColumnUse>, bounds: ColumnBounds?) {
        self.uses = uses
        self.bounds = bounds
    }

    /// The uses that add values up, and so need bounds.
    static let summingUses: Set<ColumnUse> = [.sum, .mean]

    init(_ node: DocumentNode) throws(CoreError) {
        var fields = try node.group(["uses", "bounds", "scale"])
        uses = Set(try fields.required("uses").distinct { use throws(CoreError) in try Self.use(use) })
        let (limits, scale) = (fields.optional("bounds"), fields.optional("scale"))
        guard uses.isDisjoint(with: Self.summingUses) else {
            guard let limits, let scale else {
                throw node.malformed("allows `sum` or `mean`, so it needs `bounds` and `scale`; add them")
            }
            bounds = try Self.bounds(limits, scale: scale)
            return
        }
        if let extra = limits ?? scale { throw extra.malformed("serves `sum` and `mean` only; remove it") }
        bounds = nil
    }

    private static func use(_ node: DocumentNode) throws(CoreError) -> ColumnUse {
        guard case .text(let word) = node.content, let use = ColumnUse(rawValue: word), writable.contains(use) else {
            let words = writable.map { "`\($0.rawValue)`" }.joined(separator: ", ")
            throw node.malformed("must be one of \(words)")
        }
        return use
    }

    /// The uses that terms can name; the unit column is named by `privacy.unit`.
    private static let writable: [ColumnUse] = [.join, .group, .filter, .sum, .mean, .count, .countDistinct]

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
