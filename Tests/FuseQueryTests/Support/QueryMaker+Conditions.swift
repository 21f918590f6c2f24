/// Conditions of WHERE, ON and FILTER.
extension QueryMaker {
    /// A condition of one column, or of two numbers.
    mutating func simple(_ terms: [Term]) -> String {
        let term = random.pick(terms)
        let constant = term.column.constants.isEmpty ? nil : random.pick(term.column.constants)
        guard term.kind != .unit, let constant, !random.chance(12) else {
            return "\(term.sql) IS \(random.pick(["NOT NULL", "NOT NULL", "NULL"]))"
        }
        switch term.kind {
        case .unit: return "\(term.sql) IS NOT NULL"
        case .truth: return random.pick([term.sql, "NOT \(term.sql)", "\(term.sql) IS NOT TRUE"])
        case .text: return text(term, constant)
        case .whole, .decimal, .double: return number(term, constant, terms)
        case .date, .moment:
            return random.pick([
                "\(term.sql) >= \(constant)", "\(term.sql) < \(constant)", "\(term.sql) <> \(constant)",
                "month(\(term.sql)) > 1",
            ])
        }
    }

    private mutating func text(_ term: Term, _ constant: String) -> String {
        let other = random.pick(term.column.constants)
        return random.pick([
            "\(term.sql) = \(constant)", "\(term.sql) <> \(constant)", "\(term.sql) IN (\(constant), \(other))",
            "\(term.sql) NOT IN (\(constant))", "\(term.sql) LIKE '%a%'", "lower(\(term.sql)) > \(constant)",
            "length(\(term.sql)) > 2", "\(term.sql) IS DISTINCT FROM \(constant)",
            "coalesce(\(term.sql), '') < \(constant)",
        ])
    }

    private mutating func number(_ term: Term, _ constant: String, _ terms: [Term]) -> String {
        let others = terms.filter { $0.kind.isNumber }
        let other = random.pick(others)
        return random.pick([
            "\(term.sql) > \(constant)", "\(term.sql) <= \(constant)", "\(term.sql) <> \(constant)",
            "\(term.sql) BETWEEN \(constant) AND 5", "\(term.sql) IN (\(constant), 1, 3)", "abs(\(term.sql)) < 4",
            "\(term.sql) < \(other.sql)", "\(term.sql) >= \(other.sql)", "NOT \(term.sql) = \(constant)",
            "greatest(\(term.sql), \(constant)) > 1", "CASE WHEN \(term.sql) > 1 THEN \(other.sql) > 0 ELSE TRUE END",
        ])
    }

    /// A condition of WHERE.
    mutating func condition(on rows: RandomRows, _ depth: Int) -> String {
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return "(\(simple(rows.terms)) OR \(simple(rows.terms)))"
        case 1: return "NOT (\(simple(rows.terms)) AND \(simple(rows.terms)))"
        case 2, 3: return search(rows, depth, isPrivate: false) ?? simple(rows.terms)
        case 4, 5: return search(rows, depth, isPrivate: true) ?? simple(rows.terms)
        case 6:
            let search = search(rows, depth, isPrivate: random.chance(50)) ?? simple(rows.terms)
            return "(\(simple(rows.terms)) OR \(search))"
        default: return simple(rows.terms)
        }
    }

    /// Whether a row finds a partner; in a private table only one of its own unit.
    private mutating func search(_ rows: RandomRows, _ depth: Int, isPrivate: Bool) -> String? {
        let (member, text) = member(max(0, depth - 1), isPrivate: isPrivate)
        let inner = random.chance(50) ? " AND \(simple(member.terms))" : ""
        let not = random.chance(30) ? "NOT " : ""
        let pairs = rows.terms.flatMap { a in
            member.terms.filter { a.column.family != nil && a.column.family == $0.column.family }.map { (a, $0) }
        }
        if isPrivate {
            guard let outer = rows.anchor, let unit = member.unit else { return nil }
            if random.chance(50) {
                let filter = inner.isEmpty ? "" : " WHERE \(inner.dropFirst(5))"
                return "\(outer.sql) \(not)IN (SELECT \(unit.sql) FROM \(text)\(filter))"
            }
            let more = pairs.isEmpty || random.chance(50) ? "" : " AND " + equality(random.pick(pairs))
            return "\(not)EXISTS (SELECT 1 FROM \(text) WHERE \(unit.sql) = \(outer.sql)\(more)\(inner))"
        }
        guard !pairs.isEmpty else { return nil }
        let pair = random.pick(pairs)
        if random.chance(50) {
            let filter = inner.isEmpty ? "" : " WHERE \(inner.dropFirst(5))"
            return "\(pair.0.sql) \(not)IN (SELECT \(pair.1.sql) FROM \(text)\(filter))"
        }
        return "\(not)EXISTS (SELECT * FROM \(text) WHERE \(equality(pair))\(inner))"
    }

    private mutating func equality(_ pair: (Term, Term)) -> String {
        random.chance(50) ? "\(pair.0.sql) = \(pair.1.sql)" : "\(pair.1.sql) = \(pair.0.sql)"
    }
}
