import FuseCore

/// Writes expressions for people, with the names that the query uses.
struct ScalarText {
    /// The relations whose columns expressions name; none for the rows of one dataset, whose columns need no alias.
    private let relations: [Relation]

    init(of rows: RowSource) { relations = rows.relations }

    /// For conditions on the rows of one dataset.
    init() { relations = [] }

    /// The most members of a list that are written.
    private static let mostMembers = 12

    func text(_ value: Scalar) -> String {
        switch value.form {
        case .column(let reference): return column(reference)
        case .literal(let literal): return Self.text(literal)
        case .arithmetic(let sign, let left, let right): return infix(left, sign.rawValue, right)
        case .quotient(let left, let right): return infix(left, "/", right)
        case .division(let sign, let left, let right): return infix(left, sign.rawValue, right)
        case .wholeQuotient(let inner, let divisor): return "\(operand(inner)) // \(divisor)"
        case .remainder(let inner, let divisor): return "\(operand(inner)) % \(divisor)"
        case .comparison(let sign, let left, let right): return infix(left, sign.rawValue, right)
        case .negation(let inner): return "-\(operand(inner))"
        case .between(let inner, let least, let most):
            return "\(operand(inner)) BETWEEN \(operand(least)) AND \(operand(most))"
        case .membership(let inner, let list): return "\(operand(inner)) IN (\(self.list(list)))"
        case .isNull(let inner): return "\(operand(inner)) IS NULL"
        case .not(let inner): return "NOT \(operand(inner))"
        case .all(let parts): return parts.map(operand).joined(separator: " AND ")
        case .any(let parts): return parts.map(operand).joined(separator: " OR ")
        case .like(let inner, let pattern): return like(inner, pattern)
        case .isMember(let inner, _): return "\(operand(inner)) IN (subquery)"
        case .hasMatch(let values, _): return "EXISTS (subquery of \(list(values)))"
        default: return function(value)
        }
    }

    func text(_ aggregate: RowAggregate) -> String {
        switch aggregate {
        case .rows: "count(*)"
        case .present(let value): "count(\(text(value)))"
        case .distinct(let value): "count(DISTINCT \(text(value)))"
        case .sum(let sum, _): "sum(\(text(sum.value)))"
        case .mean(let sum): "avg(\(text(sum.value)))"
        case .extreme(let end, let value): "\(end == .least ? "min" : "max")(\(text(value)))"
        }
    }

    static func text(_ literal: Literal) -> String {
        switch literal {
        case .null: "NULL"
        case .boolean(let truth): truth ? "TRUE" : "FALSE"
        case .number(let number): number.description
        case .double(let number): "\(number)"
        case .text(let text): quoted(text)
        case .date(let date): "'\(date)'"
        case .timestamp(let moment): "'\(moment)'"
        }
    }

    static func quoted(_ text: ExactText) -> String { "'\(text.string.replacing("'", with: "''"))'" }

    /// An expression inside a larger one.
    func operand(_ value: Scalar) -> String { value.isCompound ? "(\(text(value)))" : text(value) }

    func list(_ values: [Scalar]) -> String {
        let shown = values.prefix(Self.mostMembers).map(text).joined(separator: ", ")
        return values.count > Self.mostMembers ? "\(shown), … \(values.count) in all" : shown
    }

    private func infix(_ left: Scalar, _ sign: String, _ right: Scalar) -> String {
        "\(operand(left)) \(sign) \(operand(right))"
    }

    /// What stands in a column of the groups of a subquery has no name, so it is written out.
    private func column(_ reference: ColumnReference) -> String {
        guard relations.indices.contains(reference.relation) else { return reference.column.name }
        let relation = relations[reference.relation]
        if let groups = relation.groups, let place = reference.column.place { return groups.text(at: place) }
        return "\(relation.alias).\(reference.column.name)"
    }

    private func like(_ inner: Scalar, _ pattern: LikePattern) -> String {
        let word = pattern.letters == .exact ? "LIKE" : "ILIKE"
        return "\(operand(inner)) \(word) \(Self.quoted(pattern.pattern))"
    }
}

extension Scalar {
    /// Whether it has several words at its top.
    fileprivate var isCompound: Bool {
        switch form {
        case .arithmetic, .quotient, .division, .wholeQuotient, .remainder, .comparison, .between, .membership, .isNull,
            .not, .all, .any, .like, .isMember:
            true
        default: false
        }
    }
}
