/// Makes queries over the tables of `RandomDatabase`, all of which should be accepted.
struct RandomQuery {
    private struct Source {
        let text: String
        let aliases: Set<String>
    }

    private static let sources = [
        Source(text: "events e", aliases: ["e"]),
        Source(text: "events e JOIN members m ON e.u = m.u", aliases: ["e", "m"]),
        Source(text: "events e LEFT JOIN members m ON m.u = e.u AND m.z > 0", aliases: ["e", "m"]),
        Source(text: "members m LEFT JOIN events e ON e.u = m.u AND e.x > 0", aliases: ["e", "m"]),
        Source(text: "events e JOIN places p ON e.k = p.k", aliases: ["e", "p"]),
        Source(text: "events e LEFT JOIN places p ON e.k = p.k AND (p.w > e.x OR p.w IS NULL)", aliases: ["e", "p"]),
        Source(text: "places p LEFT JOIN events e ON p.k = e.k", aliases: ["e", "p"]),
        Source(
            text: "places p LEFT JOIN events e ON p.k = e.k LEFT JOIN members m ON m.u = e.u", aliases: ["e", "m", "p"]),
        Source(
            text: "places p JOIN events e ON p.k = e.k AND e.x <> p.w JOIN members m USING (u)",
            aliases: ["e", "m", "p"]),
        Source(text: "events f JOIN events e ON f.u = e.u AND f.x <= e.x", aliases: ["e"]),
        Source(
            text: "members m LEFT JOIN events e ON m.u = e.u LEFT JOIN places p ON p.k = e.k", aliases: ["e", "m", "p"]),
        Source(text: "events e LEFT JOIN members m ON m.u = e.u JOIN members q ON q.u = m.u", aliases: ["e", "m"]),
        Source(
            text:
                "places p LEFT JOIN places o ON p.r = o.r LEFT JOIN members m ON m.z = p.w LEFT JOIN events e ON e.u = m.u",
            aliases: ["e", "m", "p"]),
    ]

    private static let keys: [(alias: String, text: String)] = [
        ("e", "e.k"), ("e", "e.x"), ("e", "e.y"), ("e", "year(e.d)"), ("e", "date_trunc('month', e.d)"),
        ("e", "CASE WHEN e.x > 1 THEN 'hi' ELSE e.k END"), ("e", "e.x % 3"), ("e", "e.u IS NULL"), ("m", "m.g"),
        ("m", "coalesce(m.z, 0) + 1"), ("p", "p.r"), ("p", "p.w"), ("e", "e.y / e.x"),
    ]

    private static let measures: [(alias: String, text: String)] = [
        ("e", "count(*)"), ("e", "count(e.x)"), ("e", "sum(e.x)"), ("e", "avg(e.x)"), ("e", "sum(e.y)"),
        ("e", "avg(e.y)"), ("e", "sum(e.c)"), ("e", "avg(e.c * 2 - 1)"), ("e", "count(DISTINCT e.u)"),
        ("e", "sum(e.x) FILTER (WHERE e.c > 0)"), ("e", "count(*) FILTER (WHERE e.k = 'a')"),
        ("e", "count(DISTINCT e.u) FILTER (WHERE e.x > 0)"), ("e", "sum(CASE WHEN e.k = 'b' THEN e.x ELSE 1 END)"),
        ("e", "sum(e.x * e.c)"), ("e", "avg(abs(e.x) + coalesce(e.y, 0))"), ("m", "sum(m.z)"), ("m", "count(m.u)"),
        ("m", "count(DISTINCT m.u)"), ("p", "sum(p.w)"), ("p", "avg(p.w)"), ("e", "sum(e.x / 3.0)"),
    ]

    private static let filters: [(alias: String, text: String)] = [
        ("e", "e.x > 0"), ("e", "e.k IN ('a', '厦')"), ("e", "e.y IS NOT NULL"), ("e", "e.d >= '2013-01-01'"),
        ("m", "(m.g = 'n' OR m.z IS NULL)"), ("p", "p.w < 3"), ("e", "e.x // 2 <> 1"), ("e", "e.y * e.y < 10"),
    ]

    static func make(_ random: inout SeededGenerator) -> String {
        let source = random.pick(sources)
        let fits = { (pair: (alias: String, text: String)) in source.aliases.contains(pair.alias) }
        let chosenKeys = random.some(keys.filter(fits), atMost: 2).map(\.text)
        var chosen = random.some(measures.filter(fits), atMost: 4).map(\.text)
        if chosen.isEmpty { chosen = ["count(*)"] }
        let outputs = chosenKeys + chosen.enumerated().map { "\($1) AS m\($0)" }
        let conditions = random.some(filters.filter(fits), atMost: 2).map(\.text)
        let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
        let named = chosenKeys.enumerated().map { "\($1) AS k\($0)" } + outputs.dropFirst(chosenKeys.count)
        let grouping = chosenKeys.isEmpty ? "" : " GROUP BY ALL"
        return "SELECT \(named.joined(separator: ", ")) FROM \(source.text)\(filter)\(grouping)"
    }
}
