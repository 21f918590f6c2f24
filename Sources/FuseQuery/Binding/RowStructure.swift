import FuseCore

/// What is known of how many rows one unit can have, from the shape of the query and the keys of its tables alone.
struct RowStructure {
    /// The columns that, together with the unit, tell the rows of a source apart; nil if several rows may be alike in all
    /// columns.
    let identity: Set<ColumnReference>?
    /// Columns that have one value in all rows of a unit.
    let constants: Set<ColumnReference>

    init(of rows: RowSource, catalog: Catalog) {
        var identity: Set<ColumnReference>? = []
        var constants = Set([rows.unit].compactMap(\.self))
        for index in rows.relations.indices {
            let place = RelationPlace(rows: rows, index: index, catalog: catalog)
            let own = place.identity(constants: constants)
            if place.isConstant(own, constants) { constants.formUnion(place.columns) }
            identity = identity.flatMap { known in own.map { known.union($0) } }
        }
        self.identity = identity
        self.constants = constants
    }

    /// In how many groups of a grouping one unit can be at most; nil if that is not limited.
    func groups(by keys: [Scalar]) -> Int? {
        let isFixed = keys.allSatisfy { $0.columns.allSatisfy(constants.contains) }
        return isFixed || identity?.subtracting(constants).isEmpty ?? false ? 1 : nil
    }

    /// How many rows of one unit can be in a group at most; nil if that is not limited.
    func rowsPerGroup(by keys: [Scalar]) -> Int? {
        let known = constants.union(keys.compactMap(\.columnReference))
        return identity.map(known.isSuperset) ?? false ? 1 : nil
    }
}

/// A relation at its place in a row source.
private struct RelationPlace {
    let rows: RowSource
    let index: Int
    let catalog: Catalog
    /// Sets of columns each of which tells the relation's rows (of one unit, if it is private) apart.
    private let keys: [Set<ColumnReference>]

    /// Looks into subqueries once: each level asks the one below it.
    init(rows: RowSource, index: Int, catalog: Catalog) {
        (self.rows, self.index, self.catalog) = (rows, index, catalog)
        keys = Self.keys(of: rows.relations[index].source, index, catalog)
    }

    var columns: [ColumnReference] {
        switch rows.relations[index].source {
        case .dataset(let reading): reading.columns.map { reference(.declared($0)) }
        case .derived(let table):
            table.columns.indices.map { reference(table.column(at: $0)) }
        }
    }

    /// What tells its rows apart, beyond the unit and the rows of the relations before it.
    func identity(constants: Set<ColumnReference>) -> Set<ColumnReference>? {
        let own = keys
        if own.contains(where: { !equated.isDisjoint(with: $0) && equated.isSuperset(of: $0) }) { return [] }
        return own.first { _ in !mayRepeat }
    }

    /// Whether all rows of a unit see the same row of this relation.
    func isConstant(_ identity: Set<ColumnReference>?, _ constants: Set<ColumnReference>) -> Bool {
        let isFirst = index == 0
        if rows.relations[index].isPrivate {
            return keys.contains([]) && (isFirst || kind == .inner || findsOnePartner(constants))
        }
        guard !isFirst, kind == .inner, identity?.isEmpty ?? false else { return false }
        return partners.allSatisfy(constants.contains)
    }

    private static func keys(
        of source: Relation.Source, _ index: Int, _ catalog: Catalog
    ) -> [Set<ColumnReference>] {
        switch source {
        case .dataset(let reading): return uniqueColumns(of: reading, index, catalog)
        case .derived(let table):
            guard let places = table.identity(catalog) else { return [] }
            return [Set(places.map { ColumnReference(relation: index, column: table.column(at: $0)) })]
        }
    }

    /// A dataset's unique column may be missing in many rows, so it tells apart only rows that a join found by it.
    private var mayRepeat: Bool {
        if case .dataset = rows.relations[index].source { !keys.contains([]) } else { false }
    }

    private static func uniqueColumns(
        of reading: DatasetReading, _ index: Int, _ catalog: Catalog
    ) -> [Set<ColumnReference>] {
        guard let table = catalog[reading.dataset] else { return [] }
        return reading.columns.filter { table.isUnique($0.name) }.map { column in
            table.isUnit(column.name) ? [] : [ColumnReference(relation: index, column: .declared(column))]
        }
    }

    private var conjuncts: [Scalar] { index == 0 ? [] : rows.joins[index - 1].condition.conjuncts }

    private var kind: Join.Kind? { index == 0 ? nil : rows.joins[index - 1].kind }

    /// Its columns that the join equates with columns of relations before it, by a comparison that tells all their values
    /// apart: floating-point numbers do not tell long whole numbers apart, and NaN may stand in many rows of a unique column.
    private var equated: Set<ColumnReference> {
        Set(ties.filter { own, partner in ![own, partner].contains { $0.column.type == .double } }.map(\.own))
    }

    /// The columns of relations before it that the join equates with its own.
    private var partners: [ColumnReference] { ties.map(\.partner) }

    private var ties: [(own: ColumnReference, partner: ColumnReference)] {
        conjuncts.compactMap { conjunct in
            guard conjunct.ties(index), case .comparison(_, let left, let right) = conjunct.form,
                let a = left.columnReference, let b = right.columnReference, max(a.relation, b.relation) == index
            else { return nil }
            return a.relation == index ? (a, b) : (b, a)
        }
    }

    /// Whether the join asks for nothing but a unit that is the same in all rows of a unit, so that all of them find the same
    /// partner, or none does.
    private func findsOnePartner(_ constants: Set<ColumnReference>) -> Bool {
        conjuncts.count == 1 && ties.count == 1 && partners.allSatisfy(constants.contains)
    }

    private func reference(_ column: RelationColumn) -> ColumnReference {
        ColumnReference(relation: index, column: column)
    }
}

extension DerivedTable {
    /// The places of the columns that, together with the unit, tell its rows apart; nil if rows may be alike.
    fileprivate func identity(_ catalog: Catalog) -> Set<Int>? {
        switch form {
        case .union: return nil
        case .aggregation(_, let keys, _): return Set(keys.indices).subtracting([unit?.place].compactMap(\.self))
        case .projection(_, let values, .distinct):
            return Set(values.indices).subtracting([unit?.place].compactMap(\.self))
        case .projection(let rows, let values, .all):
            let structure = RowStructure(of: rows, catalog: catalog)
            guard let identity = structure.identity?.subtracting(structure.constants) else { return nil }
            let places = identity.map { column in values.firstIndex { $0.columnReference == column } }
            let shown = places.compactMap(\.self)
            return shown.count == places.count ? Set(shown) : nil
        }
    }
}
