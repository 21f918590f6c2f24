@testable import FuseQuery

/// A syntax tree as one line, so that a test says its whole structure.
extension QuerySyntax {
    var outline: String {
        switch self {
        case .select(let select): select.outline
        case .union(let parts, _): parts.map { "(\($0.outline))" }.joined(separator: " + ")
        }
    }
}

extension SelectSyntax {
    var outline: String {
        let parts: [String?] = [
            tables.isEmpty ? nil : "with \(tables.map(\.outline).joined(separator: "; "))",
            multiplicity == .distinct ? "distinct" : nil, items.map(\.outline).joined(separator: ", "),
            "from \(source.outline)", filter.map { "where \($0.outline)" }, groups,
            having.map { "having \($0.outline)" },
            order.isEmpty ? nil : "order \(order.map(\.outline).joined(separator: ", "))",
            limit.map { "limit \($0.outline)" },
        ]
        return parts.compactMap { $0 }.joined(separator: " ")
    }

    private var groups: String? {
        switch grouping {
        case .allOutputs: return "group all"
        case .listed(let groups, let sets):
            if groups.isEmpty, sets == [[]] { return nil }
            return "group \(groups.map(\.outline).joined(separator: ", ")) by \(sets)"
        }
    }
}

extension TableExpressionSyntax {
    var outline: String { "\(name)\(columnNames) (\(query.outline))" }
}

extension OrderSyntax {
    var outline: String { "\(expression.outline) \(direction) \(missing)" }
}

extension SourceSyntax {
    var outline: String { ([first.outline] + joins.map(\.outline)).joined(separator: " ") }
}

extension RelationSyntax {
    var outline: String {
        let names = columnNames.isEmpty ? "" : "\(columnNames)"
        return switch rows {
        case .named(let name): name == alias ? name + names : "\(name) as \(alias)\(names)"
        case .subquery(let query): "(\(query.outline)) as <\(alias)>\(names)"
        }
    }
}

extension JoinSyntax {
    var outline: String {
        switch condition {
        case .on(let condition): "\(kind) \(relation.outline) on \(condition.outline)"
        case .using(let names): "\(kind) \(relation.outline) using \(names)"
        case .inFilter: "\(kind) \(relation.outline) in filter"
        }
    }
}

extension ExpressionSyntax {
    var outline: String { alias.isEmpty ? bare : "\(bare) as \(alias)" }

    private var bare: String {
        let inner = children.map(\.outline).joined(separator: ", ")
        return switch form {
        case .column(let names): names.joined(separator: ".")
        case .literal(let literal): literal.outline
        case .parameter(let name): "$\(name)"
        case .cast(_, let target): "cast(\(inner): \(target.type.name))"
        case .comparison(let sign, _, _): "[\(sign.rawValue)](\(inner))"
        case .between: "between(\(inner))"
        case .operation(let operation, _): "\(operation)(\(inner))"
        case .choice: "case(\(inner))"
        case .call(let call): "\(call.name)(\(call.multiplicity == .distinct ? "distinct " : "")\(inner))"
        case .membership(let value, let query): "in(\(value.outline), \(query.outline))"
        case .existence(let query): "exists(\(query.outline))"
        case .grouping: "grouping(\(inner))"
        case .star(let relation): relation.map { "\($0).*" } ?? "*"
        }
    }
}

extension Literal {
    fileprivate var outline: String {
        switch self {
        case .number(let number): "\(number)"
        case .text(let text): "'\(text.string)'"
        default: "\(self)"
        }
    }
}
