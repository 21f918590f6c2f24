import FuseCore

/// Binds FROM: names the datasets and sees to it that every joined row belongs to one privacy unit.
///
/// The unit of a joined row is the unit column of the first private dataset (the anchor). INVARIANT: in every row, the
/// unit column of each further private dataset equals the anchor's or is NULL, because it was joined by that equality.
/// Rows whose anchor is NULL are dropped by the plan's filter. So removing the rows of one unit from all private
/// datasets removes exactly the joined rows of that unit, through inner and left joins alike: a left join only adds
/// NULLs to rows that are there anyway, and rows that appear because a public row lost its partners have no unit.
struct SourceBinder {
    let catalog: Catalog
    let parameters: ParameterBook

    private(set) var scope = Scope()
    private(set) var joins: [Join] = []
    private(set) var anchor: ColumnReference?
    private(set) var notes: [String] = []
    /// Unit columns that no row of the result lacks.
    private(set) var present: Set<ColumnReference> = []

    init(catalog: Catalog, parameters: ParameterBook) {
        self.catalog = catalog
        self.parameters = parameters
    }

    mutating func bind(_ source: SourceSyntax) throws(QueryError) {
        _ = try scope.add(source.first, from: catalog)
        setAnchor(at: 0)
        for join in source.joins { try bind(join) }
    }

    private mutating func bind(_ syntax: JoinSyntax) throws(QueryError) {
        let leftScope = scope
        let index = scope.members.count
        let member = try scope.add(syntax.dataset, from: catalog)
        let condition = try condition(of: syntax, left: leftScope, index: index)
        try requireEquality(condition.conjuncts, index: index, at: syntax.mark)
        if let unit = scope.unit(of: index), let anchor {
            try requireSameUnit(member, as: scope.members[anchor.relation], at: syntax.dataset.mark)
            try requireUnitEquality(condition.conjuncts, unit, at: syntax.mark)
            if syntax.kind == .inner { present.insert(unit) }
        }
        if anchor == nil { noteLostRows(syntax, member) }
        setAnchor(at: index)
        joins.append(Join(kind: syntax.kind, condition: condition))
    }

    private mutating func setAnchor(at index: Int) {
        guard anchor == nil, let unit = scope.unit(of: index) else { return }
        anchor = unit
        present.insert(unit)
    }

    private mutating func noteLostRows(_ syntax: JoinSyntax, _ member: Scope.Member) {
        guard syntax.kind == .left, member.table.unit != nil else { return }
        notes.append("rows without a partner in `\(member.table.dataset)` have no unit and are left out")
    }

    private mutating func condition(
        of syntax: JoinSyntax, left: Scope, index: Int
    ) throws(QueryError) -> Scalar {
        switch syntax.condition {
        case .on(let expression):
            return try ScalarBinder(scope: scope, parameters: parameters, place: .join).condition(expression, "ON")
        case .using(let names):
            let equalities = try names.map { (name) throws(QueryError) in
                try equality(on: name, left: left, index: index, at: syntax.mark)
            }
            for (name, equality) in zip(names, equalities) { scope.merge(name, into: equality.left) }
            return equalities.count == 1 ? equalities[0].test : .truth(.all(equalities.map(\.test)))
        }
    }

    private func equality(
        on name: String, left: Scope, index: Int, at mark: SourceMark
    ) throws(QueryError) -> (left: ColumnReference, test: Scalar) {
        let first = try left.column([name], at: mark)
        guard let second = scope.reference(name, in: index) else {
            throw QueryError(
                .unknownName, at: mark, "`USING` names \(name.shown), which the right side lacks; write ON")
        }
        let binder = ScalarBinder(scope: scope, parameters: parameters, place: .join)
        let test = try binder.typed(mark) { () throws(TypeProblem) in
            try .comparison(.equal, .column(first), .column(second))
        }
        return (first, test)
    }
}
