import FuseCore
import FusePrivacy
import FuseQuery

/// Says what a plan wants of released rows in the words of the anonymiser.
struct ReleaseWording {
    private let plan: AggregatePlan

    init(_ plan: AggregatePlan) { self.plan = plan }

    var hiddenKeys: Int { plan.hiddenKeys }
    var groupingSets: [[Int]] { plan.groupingSets }

    func column(_ output: AggregatePlan.Output) -> ReleaseColumn {
        switch output {
        case .key(let index): key(index)
        case .measure(let index): .measure(index)
        }
    }

    /// Nil for a literal, which orders nothing.
    func order(_ order: FuseQuery.ReleaseOrder) -> FusePrivacy.ReleaseOrder? {
        guard case .column(let column) = operand(order.operand) else { return nil }
        return FusePrivacy.ReleaseOrder(
            column, order.direction == .ascending ? .ascending : .descending,
            nulls: order.missing == .first ? .first : .last)
    }

    func condition(_ predicate: ReleasedPredicate) -> ReleaseCondition {
        switch predicate {
        case .comparison(let comparison, let left, let right):
            comparing(operand(left), comparison, operand(right))
        case .isNull(let inner): .isNull(operand(inner))
        case .not(let inner): .not(condition(inner))
        case .all(let parts): .and(parts.map(condition))
        case .any(let parts): .or(parts.map(condition))
        }
    }

    private func key(_ index: Int) -> ReleaseColumn { .key(hiddenKeys + index) }

    private func operand(_ operand: ReleasedOperand) -> ReleaseOperand {
        switch operand {
        case .key(let index): .column(key(index))
        case .measure(let index): .column(.measure(index))
        case .literal(let literal): ReleaseOperand(literal)
        }
    }

    private func comparing(
        _ left: ReleaseOperand, _ comparison: FuseQuery.ComparisonOperator, _ right: ReleaseOperand
    ) -> ReleaseCondition {
        guard let sign = comparison.sign else {
            let distinct = distinct(left, right)
            return comparison == .distinct ? distinct : .not(distinct)
        }
        return .comparison(left, sign, right)
    }

    /// `IS DISTINCT FROM`: one of the two is NULL, or neither is and they differ.
    private func distinct(_ left: ReleaseOperand, _ right: ReleaseOperand) -> ReleaseCondition {
        let (leftIsNull, rightIsNull) = (ReleaseCondition.isNull(left), ReleaseCondition.isNull(right))
        return .or([
            .and([leftIsNull, .not(rightIsNull)]), .and([.not(leftIsNull), rightIsNull]),
            .and([.not(leftIsNull), .not(rightIsNull), .comparison(left, .notEqual, right)]),
        ])
    }
}

extension FuseQuery.ComparisonOperator {
    /// The comparison of two values that are there; nil for those that also compare NULL.
    var sign: FusePrivacy.ComparisonOperator? {
        switch self {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        case .distinct, .notDistinct: nil
        }
    }
}

extension ReleaseOperand {
    fileprivate init(_ literal: Literal) {
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
