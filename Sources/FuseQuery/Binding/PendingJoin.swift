import FuseCore

/// A join whose condition may still grow: WHERE says what ties the relations of a comma together.
struct PendingJoin {
    let relation: Int
    let kind: Join.Kind
    /// Whether it was written with a comma or CROSS JOIN.
    let isOpen: Bool
    let mark: SourceMark
    var conjuncts: [Scalar] = []

    init(relation: Int, _ syntax: JoinSyntax) {
        self.relation = relation
        kind = syntax.kind
        mark = syntax.relation.mark
        if case .inFilter = syntax.condition { isOpen = true } else { isOpen = false }
    }

    var join: Join {
        let condition: Scalar =
            conjuncts.isEmpty
            ? .literal(.boolean(true)) : conjuncts.count == 1 ? conjuncts[0] : .truth(.all(conjuncts))
        return Join(kind: kind, condition: condition)
    }

    /// Whether a condition of WHERE ties this relation of a comma to an earlier one.
    func isTied(by conjunct: Scalar) -> Bool {
        guard isOpen, let sides = conjunct.equatedRelations else { return false }
        return sides.joined().max() == relation && sides.contains([relation])
    }
}

extension Scalar {
    /// The relations that each side of an equality reads, if it ties different relations together; nil for all else.
    var equatedRelations: [Set<Int>]? {
        guard case .comparison(.equal, let left, let right) = form else { return nil }
        let sides = [left, right].map { Set($0.columns.map(\.relation)) }
        guard sides.allSatisfy({ !$0.isEmpty }), sides[0].isDisjoint(with: sides[1]) else { return nil }
        return sides
    }

    /// The conditions that must all hold for this one to hold, with those that all branches of an OR share taken out of it.
    var factored: [Scalar] {
        conjuncts.flatMap { conjunct in
            guard case .any(let branches) = conjunct.form else { return [conjunct] }
            let parts = branches.map(\.conjuncts)
            let shared = (parts.first ?? []).filter { part in parts.allSatisfy { $0.contains(part) } }
            guard !shared.isEmpty else { return [conjunct] }
            let rests = parts.map { $0.filter { !shared.contains($0) } }
            guard rests.allSatisfy({ !$0.isEmpty }) else { return shared }
            return shared + [.truth(.any(rests.map { $0.count == 1 ? $0[0] : .truth(.all($0)) }))]
        }
    }
}

extension ExpressionSyntax {
    /// The conditions that AND joins.
    var conjuncts: [ExpressionSyntax] {
        guard case .operation(.and, let list) = form else { return [self] }
        return list.flatMap(\.conjuncts)
    }

    /// IN (SELECT …) and EXISTS stand where AND, OR and NOT alone are around them.
    func requireSearchesOnTop() throws(QueryError) {
        switch form {
        case .operation(let operation, let list) where [.and, .or, .not].contains(operation):
            for part in list { try part.requireSearchesOnTop() }
        case .membership(let value, _): try value.requireNoSearch()
        case .existence: return
        default: try requireNoSearch()
        }
    }

    private func requireNoSearch() throws(QueryError) {
        if isSearch { throw ScalarBinder.searchRefusal(at: mark) }
        for child in children { try child.requireNoSearch() }
    }

    private var isSearch: Bool {
        switch form {
        case .membership, .existence: true
        default: false
        }
    }
}
