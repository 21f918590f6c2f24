import BigInt
import FuseCore
import FusePrivacy
import FuseQuery

/// The plan in the words of the anonymiser, which knows nothing of queries.
extension AggregatePlan {
    var keyTypes: [KeyType] { keys.map { KeyType($0.type) } }

    var measureSpecs: [MeasureSpec] { measures.map { MeasureSpec($0.kind) } }

    var headings: [ReleaseHeading] {
        zip(outputNames, outputs).map { name, output in ReleaseHeading(name: name, column: ReleaseColumn(output)) }
    }

    var releaseFilter: ReleaseFilter {
        ReleaseFilter(
            having: having.map { ReleaseCondition($0, in: self) },
            order: order.compactMap { FusePrivacy.ReleaseOrder($0) }, limit: limit)
    }
}

extension KeyType {
    init(_ type: ScalarType) {
        self =
            switch type {
            case .boolean: .boolean
            case .number, .double: .number
            case .date: .date
            case .timestamp: .timestamp
            case .text, .null, .opaque: .text
            }
    }
}

extension MeasureSpec {
    init(_ kind: PlannedMeasure.Kind) {
        self =
            switch kind {
            case .count(let quantity): .count(quantity: quantity)
            case .sum(let quantity, let scale): .sum(quantity: quantity, scale: scale)
            case .mean(let sum, let count, let centre, let lower, let upper, let scale):
                .mean(
                    sum: sum, count: count, centre: centre, lower: lower ?? -Self.beyondEngine,
                    upper: upper ?? Self.beyondEngine, scale: scale)
            }
    }
}

extension MeasureSpec {
    /// A mean of public data has no bounds; no sum that the engine yields (128 bits) comes near this.
    private static let beyondEngine = ExactDecimal(significand: BigInt(10).power(40))
}

extension ReleaseColumn {
    init(_ output: AggregatePlan.Output) {
        self =
            switch output {
            case .key(let index): .key(index)
            case .measure(let index): .measure(index)
            }
    }
}

extension FusePrivacy.ReleaseOrder {
    /// Nil for a literal, which orders nothing.
    init?(_ order: FuseQuery.ReleaseOrder) {
        let column: ReleaseColumn
        switch order.operand {
        case .key(let index): column = .key(index)
        case .measure(let index): column = .measure(index)
        case .literal: return nil
        }
        self.init(
            column, order.direction == .ascending ? .ascending : .descending,
            nulls: order.missing == .first ? .first : .last)
    }
}

extension ReleaseCondition {
    init(_ predicate: ReleasedPredicate, in plan: AggregatePlan) {
        self =
            switch predicate {
            case .comparison(let comparison, let left, let right):
                .comparing(ReleaseOperand(left), comparison, ReleaseOperand(right))
            case .isNull(let operand): .isNull(ReleaseOperand(operand))
            case .not(let inner): .not(ReleaseCondition(inner, in: plan))
            case .all(let parts): .and(parts.map { ReleaseCondition($0, in: plan) })
            case .any(let parts): .or(parts.map { ReleaseCondition($0, in: plan) })
            }
    }
}

extension ReleaseCondition {
    fileprivate static func comparing(
        _ left: ReleaseOperand, _ comparison: FuseQuery.ComparisonOperator, _ right: ReleaseOperand
    ) -> ReleaseCondition {
        switch comparison {
        case .equal: .comparison(left, .equal, right)
        case .notEqual: .comparison(left, .notEqual, right)
        case .less: .comparison(left, .less, right)
        case .lessOrEqual: .comparison(left, .lessOrEqual, right)
        case .greater: .comparison(left, .greater, right)
        case .greaterOrEqual: .comparison(left, .greaterOrEqual, right)
        case .distinct: distinct(left, right)
        case .notDistinct: .not(distinct(left, right))
        }
    }

    /// `IS DISTINCT FROM`: one of the two is NULL, or neither is and they differ.
    private static func distinct(_ left: ReleaseOperand, _ right: ReleaseOperand) -> ReleaseCondition {
        let (leftIsNull, rightIsNull) = (ReleaseCondition.isNull(left), ReleaseCondition.isNull(right))
        return .or([
            .and([leftIsNull, .not(rightIsNull)]), .and([.not(leftIsNull), rightIsNull]),
            .and([.not(leftIsNull), .not(rightIsNull), .comparison(left, .notEqual, right)]),
        ])
    }
}

extension ReleaseOperand {
    init(_ operand: ReleasedOperand) {
        self =
            switch operand {
            case .key(let index): .column(.key(index))
            case .measure(let index): .column(.measure(index))
            case .literal(let literal): ReleaseOperand(literal)
            }
    }

    private init(_ literal: Literal) {
        self =
            switch literal {
            case .null: .literal(nil, .text)
            case .boolean(let truth): .literal(truth ? "true" : "false", .boolean)
            case .number(let number): .literal(number.description, .number)
            case .double(let number): .literal("\(number)", .number)
            case .text(let text): .literal(text.string, .text)
            case .date(let date): .literal(date.description, .date)
            case .timestamp(let moment): .literal(moment.description, .timestamp)
            }
    }
}
