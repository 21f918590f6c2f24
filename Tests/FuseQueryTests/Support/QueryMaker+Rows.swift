/// A part of a query with what is known of its values.
struct Term {
    let sql: String
    let column: World.Column

    var kind: World.Kind { column.kind }
}

/// Relations that a query joins, and what its WHERE must hold beside its own conditions.
struct RandomRows {
    struct Member {
        let alias: String
        let columns: [World.Column]
        let isPrivate: Bool
        var weight = 0

        var terms: [Term] { columns.map { Term(sql: "\(alias).\($0.name)", column: $0) } }
        var unit: Term? { terms.first { $0.kind == .unit } }
    }

    var from: String
    var members: [Member]
    var conditions: [String] = []

    var terms: [Term] { members.flatMap(\.terms) }

    var weight: Int { members.reduce(0) { $0 + $1.weight } }

    /// The unit column that no row lacks.
    var anchor: Term? { members.first { $0.isPrivate }?.unit }

    var sql: String {
        conditions.isEmpty ? "FROM \(from)" : "FROM \(from) WHERE \(conditions.joined(separator: " AND "))"
    }
}

extension QueryMaker {
    /// How much one join may weigh.
    private static let mostWeight = 3

    mutating func rows(depth: Int, isPrivate: Bool) -> RandomRows {
        var rows = beginning(depth, isPrivate)
        for _ in 0..<random.pick([0, 0, 0, 1, 1, 2]) { join(to: &rows, depth) }
        for _ in 0..<random.pick([0, 0, 1, 1, 2]) { rows.conditions.append(condition(on: rows, depth)) }
        return rows
    }

    /// Rows of neighbours may begin with a public relation, whose rows without a partner belong to nobody.
    private mutating func beginning(_ depth: Int, _ isPrivate: Bool) -> RandomRows {
        guard isPrivate, purpose == .neighbours, random.chance(20) else { return alone(depth, isPrivate) }
        let rows = alone(0, false)
        let (member, text) = member(depth, isPrivate: true)
        guard let tie = tie(rows.terms, member.terms) else {
            return RandomRows(from: text, members: [member])
        }
        let kind = random.pick(["JOIN", "LEFT JOIN"])
        return RandomRows(from: "\(rows.from) \(kind) \(text) ON \(tie)", members: rows.members + [member])
    }

    private mutating func alone(_ depth: Int, _ isPrivate: Bool) -> RandomRows {
        let (member, text) = member(depth, isPrivate: isPrivate)
        return RandomRows(from: text, members: [member])
    }

    private mutating func join(to rows: inout RandomRows, _ depth: Int) {
        let isPrivate = rows.members.contains { $0.isPrivate } && random.chance(45)
        let (member, text) = member(depth, isPrivate: isPrivate)
        guard member.weight + rows.weight <= Self.mostWeight else { return }
        let units = rows.members.compactMap(\.unit)
        if isPrivate {
            guard let unit = member.unit, !units.isEmpty else { return }
            if rows.members.count == 1, rows.anchor?.column.name == unit.column.name, random.chance(20) {
                rows.members.append(member)
                rows.from += " \(random.pick(["JOIN", "LEFT JOIN"])) \(text) USING (\(unit.column.name))"
                return
            }
            add(member, text, "\(random.pick(units).sql) = \(unit.sql)", to: &rows)
        } else if let tie = tie(rows.terms, member.terms) {
            add(member, text, tie, to: &rows)
        }
    }

    private mutating func add(_ member: RandomRows.Member, _ text: String, _ tie: String, to rows: inout RandomRows) {
        rows.members.append(member)
        switch Int.random(in: 0..<8, using: &random) {
        case 0:
            rows.from += rows.members.count == 2 && !rows.from.contains(" ON ") ? ", \(text)" : " CROSS JOIN \(text)"
            rows.conditions.append(tie)
        case 1:
            rows.from += " CROSS JOIN \(text)"
            let (one, other) = (simple(member.terms), simple(rows.terms))
            rows.conditions.append("((\(tie) AND \(one)) OR (\(other) AND \(tie)))")
        case 2, 3: rows.from += " LEFT JOIN \(text) ON \(tie)"
        case 4: rows.from += " LEFT JOIN \(text) ON \(tie) AND \(simple(rows.terms))"
        case 5: rows.from += " JOIN \(text) ON \(simple(member.terms)) AND \(tie)"
        default: rows.from += " JOIN \(text) ON \(tie)"
        }
    }

    /// An equality of columns of one family.
    private mutating func tie(_ left: [Term], _ right: [Term]) -> String? {
        let pairs = left.flatMap { a in
            right.filter { a.column.family != nil && a.column.family == $0.column.family }.map { (a, $0) }
        }
        guard !pairs.isEmpty else { return nil }
        let (a, b) = random.pick(pairs)
        return random.chance(50) ? "\(a.sql) = \(b.sql)" : "\(b.sql) = \(a.sql)"
    }

    mutating func member(_ depth: Int, isPrivate: Bool) -> (RandomRows.Member, text: String) {
        let alias = name("t")
        if depth > 0, random.chance(45) {
            let (query, columns, weight) = subquery(depth - 1, isPrivate: isPrivate)
            let member = RandomRows.Member(alias: alias, columns: columns, isPrivate: isPrivate, weight: weight)
            return (member, random.chance(30) ? "\(define(query)) AS \(alias)" : "(\(query)) AS \(alias)")
        }
        let table = random.pick(world.tables.filter { $0.isPrivate == isPrivate })
        return (
            RandomRows.Member(alias: alias, columns: table.columns, isPrivate: isPrivate, weight: table.weight),
            "\(table.name) AS \(alias)"
        )
    }
}
