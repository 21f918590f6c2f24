/// Subqueries, with the columns that they give.
extension QueryMaker {
    typealias Subquery = (sql: String, columns: [World.Column], weight: Int)

    mutating func subquery(_ depth: Int, isPrivate: Bool) -> Subquery {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return whole(isPrivate)
        case 1, 2: return union(isPrivate)
        case 3, 4: return distinct(rows(depth: depth, isPrivate: isPrivate))
        case 5, 6, 7: return aggregation(rows(depth: depth, isPrivate: isPrivate))
        default: return projection(rows(depth: depth, isPrivate: isPrivate))
        }
    }

    private mutating func whole(_ isPrivate: Bool) -> Subquery {
        let table = random.pick(world.tables.filter { $0.isPrivate == isPrivate })
        let member = RandomRows.Member(alias: table.name, columns: table.columns, isPrivate: isPrivate)
        return ("SELECT * FROM \(table.name) WHERE \(simple(member.terms))", table.columns, table.weight)
    }

    private mutating func projection(_ rows: RandomRows) -> Subquery {
        let unit = random.chance(85) ? rows.anchor : nil
        return listed([unit].compactMap(\.self) + values(of: rows, atLeast: 1), rows, "SELECT")
    }

    private mutating func distinct(_ rows: RandomRows) -> Subquery {
        guard !rows.members.contains(where: { $0.isPrivate }) || rows.anchor != nil else { return projection(rows) }
        return listed([rows.anchor].compactMap(\.self) + values(of: rows, atLeast: 1), rows, "SELECT DISTINCT")
    }

    private mutating func listed(_ terms: [Term], _ rows: RandomRows, _ select: String) -> Subquery {
        let columns = terms.map { term in
            term.kind == .unit ? term.column.renamed("u") : term.column.renamed(name("x"))
        }
        let outputs = zip(terms, columns).map { "\($0.sql) AS \($1.name)" }.joined(separator: ", ")
        return ("\(select) \(outputs) \(rows.sql)", columns, rows.weight)
    }

    /// Plain columns and expressions.
    private mutating func values(of rows: RandomRows, atLeast least: Int) -> [Term] {
        var values = random.some(rows.terms.filter { $0.kind != .unit }, atMost: 4)
        while values.count < least { values.append(key(of: rows)) }
        if random.chance(30) { values.append(key(of: rows)) }
        if random.chance(30), let number = number(of: rows) { values.append(number) }
        return values
    }

    /// One row a unit, or a unit and keys.
    private mutating func aggregation(_ rows: RandomRows) -> Subquery {
        let isPrivate = rows.members.contains { $0.isPrivate }
        guard !isPrivate || rows.anchor != nil else { return projection(rows) }
        var keys = [rows.anchor].compactMap(\.self)
        for _ in 0..<random.pick(isPrivate ? [0, 0, 1, 2] : [1, 2]) { keys.append(key(of: rows)) }
        var terms = keys
        for _ in 0..<Int.random(in: 1...3, using: &random) { terms.append(aggregate(of: rows)) }
        let (sql, columns, weight) = listed(terms, rows, "SELECT")
        let groups = keys.indices.map { "\($0 + 1)" }.joined(separator: ", ")
        let having =
            random.chance(25)
            ? " HAVING \(random.pick(["count(*) > 1", "count(*) < 3", "min(1) = 1 OR count(*) > 0"]))" : ""
        return ("\(sql) GROUP BY \(groups)\(having)", columns, keys.count > 1 ? weight : 0)
    }

    private mutating func aggregate(of rows: RandomRows) -> Term {
        let filter = random.chance(20) ? " FILTER (WHERE \(simple(rows.terms)))" : ""
        let others = rows.terms.filter { $0.kind != .unit }
        let counts = World.Column(name: "", kind: .whole, constants: ["0", "1", "2"])
        let any = random.pick(others)
        switch Int.random(in: 0..<7, using: &random) {
        case 0: return Term(sql: "count(*)\(filter)", column: counts)
        case 1: return Term(sql: "count(\(any.sql))\(filter)", column: counts)
        case 2: return Term(sql: "count(DISTINCT \(any.sql))\(filter)", column: counts)
        case 3, 4:
            guard let number = summable(of: rows) else { return Term(sql: "count(*)\(filter)", column: counts) }
            let function = random.pick(purpose == .comparison ? ["sum", "min", "max"] : ["sum", "avg", "min", "max"])
            let kind: World.Kind = function == "avg" ? .double : number.kind
            return Term(
                sql: "\(function)(\(number.sql))\(filter)",
                column: World.Column(name: "", kind: kind, constants: ["0", "1", "2"]))
        default:
            return Term(sql: "\(random.pick(["min", "max"]))(\(any.sql))\(filter)", column: any.column)
        }
    }

    /// A number to be summed inside a subquery; for a comparison one whose sum is exact, as keys and conditions may see it.
    private mutating func summable(of rows: RandomRows) -> Term? {
        guard purpose == .comparison else { return number(of: rows) }
        return rows.terms.filter { ($0.kind == .whole || $0.kind == .decimal) && $0.column.isBounded }
            .randomElement(using: &random)
    }

    /// Two tables with a column of each kind that both have.
    private mutating func union(_ isPrivate: Bool) -> Subquery {
        let tables = world.tables.filter { $0.isPrivate == isPrivate }
        let parts = [random.pick(tables), random.pick(tables)].map { table in
            RandomRows.Member(alias: table.name, columns: table.columns, isPrivate: isPrivate)
        }
        var sides: [[Term]] = [[], []]
        for term in parts[0].terms {
            guard let other = parts[1].terms.filter({ $0.kind == term.kind }).randomElement(using: &random) else {
                continue
            }
            sides[0].append(term)
            sides[1].append(other)
        }
        var columns: [World.Column] = []
        for (a, b) in zip(sides[0], sides[1]) {
            columns.append(
                World.Column(
                    name: a.kind == .unit ? "u" : name("x"), kind: a.kind,
                    family: a.column.family == b.column.family ? a.column.family : nil,
                    constants: a.column.constants, isBounded: a.column.isBounded && b.column.isBounded))
        }
        let texts = zip(parts, sides).map { part, terms in
            let outputs = zip(terms, columns).map { "\($0.sql) AS \($1.name)" }.joined(separator: ", ")
            return "SELECT \(outputs) FROM \(part.alias)"
        }
        return (texts.joined(separator: " UNION ALL "), columns, tables.reduce(0) { max($0, $1.weight) })
    }
}
