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
            .comparison(operand(left), comparison.sign, operand(right))
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
}

extension FuseQuery.ComparisonOperator {
    /// The same comparison in the words of the anonymiser.
    var sign: FusePrivacy.ComparisonOperator {
        switch self {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        case .distinct, .notDistinct: preconditionFailure("a plan writes comparisons with NULL out of the others")
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
