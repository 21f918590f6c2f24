import FuseCore

/// Binds WITH, FROM and WHERE: names the relations, joins them, and sees to it that every row belongs to one privacy unit.
///
/// The unit of a joined row is the unit column of the first private relation (the anchor). INVARIANT: in every row, the
/// unit column of each further private relation equals the anchor's or is NULL, because a chain of equalities ties it to
/// the anchor (`UnitTies`). Rows whose anchor is NULL are dropped by the row source. So removing the rows of one unit from
/// all private datasets removes exactly the joined rows of that unit, through inner and left joins alike: a left join only
/// adds NULLs to rows that are there anyway, and rows that appear because a public row lost its partners have no unit.
struct SourceBinder {
    let context: BindingContext
    /// The names of WITH that are visible.
    private(set) var names: TableNames

    private(set) var scope = Scope()
    private(set) var joins: [PendingJoin] = []
    private(set) var filter: Scalar?
    private(set) var anchor: ColumnReference?

    init(context: BindingContext, names: TableNames = TableNames()) {
        self.context = context
        self.names = names
    }

    var parameters: ParameterBook { context.parameters }

    /// Unit columns that no row of the result lacks.
    var present: Set<ColumnReference> {
        UnitTies(scope: scope, joins: joins).present.union([anchor].compactMap(\.self))
    }

    /// What is protected; nil if every relation is public.
    var unitName: String? { anchor.flatMap { scope.members[$0.relation].unit?.name } }

    var rows: RowSource {
        RowSource(
            relations: scope.members.map { Relation(alias: $0.alias, source: $0.source) }, joins: joins.map(\.join),
            filter: filter, unit: anchor)
    }

    mutating func bind(_ select: SelectSyntax) throws(QueryError) {
        try bindSource(of: select)
        try restrict(by: select.filter.map { [$0] } ?? [])
    }

    /// Binds WITH and FROM alone; WHERE is added by `restrict(by:)`.
    mutating func bindSource(of select: SelectSyntax) throws(QueryError) {
        names = try names.adding(select.tables)
        try add(select.source.first)
        for join in select.source.joins { try bind(join) }
    }

    /// Adds conditions of WHERE, and checks that all rows belong together.
    mutating func restrict(by conditions: [ExpressionSyntax]) throws(QueryError) {
        for condition in conditions { try bind(filter: condition) }
        try finish()
    }

    private mutating func bind(filter syntax: ExpressionSyntax) throws(QueryError) {
        var kept = filter.map { [$0] } ?? []
        for part in syntax.conjuncts { kept += try distribute(part) }
        filter = kept.isEmpty ? nil : kept.count == 1 ? kept[0] : .truth(.all(kept))
    }

    /// Gives what ties relations of a comma to them, and returns what is left of a condition.
    private mutating func distribute(_ syntax: ExpressionSyntax) throws(QueryError) -> [Scalar] {
        try syntax.requireSearchesOnTop()
        let isOpen = joins.contains { $0.isOpen }
        var binder = ScalarBinder(scope: scope, parameters: parameters, place: isOpen ? .join : .filter)
        binder.search = TableSearch(rows: self)
        var kept: [Scalar] = []
        for conjunct in try binder.condition(syntax, "WHERE").factored {
            if let index = joins.firstIndex(where: { $0.isTied(by: conjunct) }) {
                joins[index].conjuncts.append(conjunct)
            } else {
                try requireNoUnit(conjunct, at: syntax.mark)
                kept.append(conjunct)
            }
        }
        return kept
    }

    private mutating func bind(_ syntax: JoinSyntax) throws(QueryError) {
        let leftScope = scope
        let index = scope.members.count
        let hadAnchor = anchor != nil
        try add(syntax.relation)
        var join = PendingJoin(relation: index, syntax)
        join.conjuncts = try conjuncts(of: syntax, left: leftScope, index: index)
        for conjunct in join.conjuncts where !conjunct.ties(index) { try requireNoUnit(conjunct, at: syntax.mark) }
        if !join.isOpen { try requireEquality(join.conjuncts, index: index, at: syntax.mark) }
        if !hadAnchor { noteLostRows(syntax, scope.members[index]) }
        joins.append(join)
    }

    private mutating func add(_ syntax: RelationSyntax) throws(QueryError) {
        var member = try RelationBinder(context: context, names: names).member(syntax)
        try member.rename(syntax.columnNames, at: syntax.mark)
        try scope.add(member, at: syntax.mark)
        if anchor == nil { anchor = scope.unit(of: scope.members.count - 1) }
    }

    /// Whose a row is, once all ties are known.
    private mutating func finish() throws(QueryError) {
        try requireConnection()
        if let anchor { try UnitTies(scope: scope, joins: joins).requireOneUnit(with: anchor) }
    }

    private func noteLostRows(_ syntax: JoinSyntax, _ member: ScopeMember) {
        guard syntax.kind == .left, member.unit != nil else { return }
        context.note("rows without a partner in \(member.alias.shown) have no unit and are left out")
    }

    private mutating func conjuncts(
        of syntax: JoinSyntax, left: Scope, index: Int
    ) throws(QueryError) -> [Scalar] {
        switch syntax.condition {
        case .inFilter: return []
        case .on(let expression):
            let binder = ScalarBinder(scope: scope, parameters: parameters, place: .join)
            return try binder.condition(expression, "ON").factored
        case .using(let names):
            let equalities = try names.map { (name) throws(QueryError) in
                try equality(on: name, left: left, index: index, at: syntax.mark)
            }
            for (name, equality) in zip(names, equalities) { scope.merge(name, into: equality.left) }
            return equalities.map(\.test)
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
