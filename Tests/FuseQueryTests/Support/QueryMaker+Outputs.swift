/// Group keys and measures.
extension QueryMaker {
    mutating func keys(of rows: RandomRows, atMost most: Int) -> [Term] {
        var keys: [Term] = []
        for _ in 0..<most {
            let key = key(of: rows)
            if !keys.contains(where: { $0.sql == key.sql }) { keys.append(key) }
        }
        return keys
    }

    /// A column or an expression that makes groups.
    mutating func key(of rows: RandomRows) -> Term {
        let term = random.pick(rows.terms.filter { $0.kind != .unit })
        guard random.chance(40) else { return term }
        let numbers = World.Column(name: "", kind: .whole, constants: ["0", "1", "2", "5"])
        let texts = World.Column(name: "", kind: .text, constants: ["'a'", "'b'", "'hi'", "'厦'"])
        switch term.kind {
        case .date, .moment:
            let part = random.pick(["year", "month", "quarter", "dayofweek"])
            return Term(sql: "\(part)(\(term.sql))", column: numbers)
        case .text:
            return Term(
                sql: random.pick(["upper(\(term.sql))", "coalesce(\(term.sql), 'a')", "substring(\(term.sql), 1, 1)"]),
                column: texts)
        case .whole:
            return Term(sql: random.pick(["\(term.sql) % 3", "\(term.sql) // 2", "-\(term.sql)"]), column: numbers)
        case .decimal: return Term(sql: "floor(\(term.sql))", column: numbers)
        case .double: return Term(sql: "round(\(term.sql), 1)", column: World.Column(name: "", kind: .double))
        case .truth: return Term(sql: "NOT \(term.sql)", column: World.Column(name: "", kind: .truth))
        case .unit: return term
        }
    }

    /// A number whose bounds are known.
    mutating func number(of rows: RandomRows) -> Term? {
        let numbers = rows.terms.filter { $0.kind.isNumber && $0.column.isBounded }
        guard !numbers.isEmpty else { return nil }
        let (term, other) = (random.pick(numbers), random.pick(numbers))
        guard random.chance(45) else { return term }
        let (a, b) = (term.sql, other.sql)
        let sql = random.pick([
            "\(a) * 2 - 1", "abs(\(a))", "coalesce(\(a), 0)", "CASE WHEN \(simple(rows.terms)) THEN \(a) ELSE 1 END",
            "\(a) + \(b)", "least(\(a), 3)", "-\(a)", "\(a) - \(b)", "\(a) / 4.0", "round(\(a), 0)",
        ])
        return Term(sql: sql, column: World.Column(name: "", kind: .double, constants: ["0", "1"]))
    }

    mutating func measure(of rows: RandomRows) -> String {
        let measure = plainMeasure(of: rows)
        return random.chance(20) ? "\(measure) FILTER (WHERE \(simple(rows.terms)))" : measure
    }

    private mutating func plainMeasure(of rows: RandomRows) -> String {
        let any = random.pick(rows.terms.filter { $0.kind != .unit })
        guard let x = number(of: rows)?.sql, let y = number(of: rows)?.sql, random.chance(75) else {
            let units = rows.terms.filter { $0.kind == .unit }.map { "count(DISTINCT \($0.sql))" }
            return random.pick(["count(*)", "count(\(any.sql))", "count(DISTINCT \(any.sql))"] + units)
        }
        switch Int.random(in: 0..<14, using: &random) {
        case 0, 1, 2: return "sum(\(x))"
        case 3, 4: return "avg(\(x))"
        case 5: return "\(random.pick(["var_samp", "var_pop", "stddev_samp", "stddev_pop"]))(\(x))"
        case 6: return "\(random.pick(["covar_samp", "covar_pop"]))(\(x), \(y))"
        case 7: return "corr(\(x), \(y))"
        case 8, 9: return "median(\(x))"
        case 10: return "quantile_cont(\(x), \(random.pick(["0.1", "0.25", "0.9", "1"])))"
        default: return "\(random.pick(["min", "max"]))(\(x))"
        }
    }
}
