/// A condition on released values, with SQL's three truth values.
public indirect enum ReleasedCondition<Operand: Hashable & Sendable>: Hashable, Sendable {
    /// A comparison; unknown (as NULL in SQL) if a side is NULL. Those that also compare NULL are written out of the others.
    case comparison(ComparisonOperator, Operand, Operand)
    /// Whether a value is NULL.
    case isNull(Operand)
    /// The opposite.
    case not(ReleasedCondition)
    /// All of them.
    case all([ReleasedCondition])
    /// At least one of them.
    case any([ReleasedCondition])
}

extension ReleasedCondition {
    /// A comparison by any sign; IS [NOT] DISTINCT FROM is written out, so that a test with a NULL is unknown everywhere.
    ///
    /// - Parameter mayBeNull: whether an operand can be NULL, as a literal cannot.
    static func comparing(
        _ sign: ComparisonOperator, _ left: Operand, _ right: Operand,
        mayBeNull: (Operand) -> Bool = { _ in true }
    ) -> ReleasedCondition {
        switch sign {
        case .notDistinct: same(left, right, [left, right].filter(mayBeNull))
        case .distinct: .not(same(left, right, [left, right].filter(mayBeNull)))
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .comparison(sign, left, right)
        }
    }

    /// Two values are the same if both are NULL, or neither is and they are equal.
    private static func same(_ left: Operand, _ right: Operand, _ nullable: [Operand]) -> ReleasedCondition {
        let present = ReleasedCondition.all(nullable.map { .not(.isNull($0)) } + [.comparison(.equal, left, right)])
        return nullable.count < 2 ? present : .any([.all(nullable.map { .isNull($0) }), present])
    }

    /// What it compares, at any depth.
    var operands: [Operand] {
        switch self {
        case .comparison(_, let left, let right): [left, right]
        case .isNull(let value): [value]
        case .not(let inner): inner.operands
        case .all(let list), .any(let list): list.flatMap(\.operands)
        }
    }
}
