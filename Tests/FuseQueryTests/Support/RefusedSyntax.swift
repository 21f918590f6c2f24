/// Texts that are refused while their tree is read, with the place and a part of the reason.
enum RefusedSyntax {
    static let all: [(sql: String, place: String, part: String)] = queries + sources + expressions + nested + calls

    static let queries = [
        ("SELECT a FROM t UNION ALL SELECT b FROM u", "1:1", "subquery in FROM"),
        ("SELECT a FROM t UNION SELECT b FROM u", "1:1", "write UNION ALL"),
        ("SELECT c FROM (SELECT a FROM t UNION SELECT b FROM u)", "1:23", "SELECT DISTINCT over it"),
        ("SELECT c FROM (SELECT a FROM t UNION ALL (SELECT b FROM u EXCEPT FROM v))", "1:50", "`EXCEPT`"),
        ("SELECT c FROM (SELECT a FROM t INTERSECT SELECT b FROM u)", "1:23", "`INTERSECT`"),
        ("SELECT c FROM (SELECT a FROM t UNION ALL BY NAME SELECT b FROM u)", "1:23", "BY NAME"),
        ("SELECT c FROM (SELECT a FROM t UNION ALL SELECT b FROM u ORDER BY 1)", "1:23", "`ORDER BY`"),
        ("SELECT c FROM (SELECT a FROM t UNION ALL SELECT b FROM u LIMIT 1)", "1:23", "`LIMIT`"),
        (
            "WITH RECURSIVE r AS (SELECT a FROM t UNION ALL SELECT a FROM r) SELECT a FROM r", "1:29",
            "`WITH RECURSIVE`"
        ),
        ("SELECT DISTINCT ON (b) a FROM t", "1:21", "`DISTINCT ON`"),
        ("VALUES (1)", "1:1", "`VALUES`"),
        ("DESCRIBE t", "1:1", "source of rows"),
    ]

    static let sources = [
        ("SELECT a FROM t,\n u JOIN v USING (k)", "2:4", "CROSS JOIN for the comma"),
        ("SELECT a FROM t, u JOIN v ON u.k = t.k", "1:20", "CROSS JOIN for the comma"),
        ("SELECT a FROM t, u JOIN v ON k = v.k", "1:20", "ON with aliases"),
        ("SELECT a FROM t, u JOIN v ON u.k IN (SELECT k FROM t)", "1:20", "ON with aliases"),
        ("SELECT a FROM t JOIN (u JOIN v USING (k)) USING (k)", "1:25", "parentheses"),
        ("SELECT a FROM t SEMI JOIN u USING (k)", "1:17", "EXISTS"),
        ("SELECT a FROM t ANTI JOIN u USING (k)", "1:17", "NOT EXISTS"),
        ("SELECT a FROM (VALUES (1)) AS v(a)", "1:8", "`VALUES`"),
        ("SELECT a FROM (SELECT b FROM range(3))", "1:30", "table function"),
        ("SELECT a FROM (SELECT 1)", "1:23", "needs FROM"),
        ("SELECT a FROM (PIVOT t ON b IN (1) USING sum(c))", "1:16", "`PIVOT`"),
        ("SELECT a FROM (SELECT b FROM t) TABLESAMPLE 5%", "1:8", "`TABLESAMPLE`"),
    ]

    static let expressions = [
        ("SELECT a FROM t WHERE b > ANY (SELECT c FROM u)", "1:25", "use EXISTS"),
        ("SELECT a FROM t WHERE b = ALL (SELECT c FROM u)", "1:25", "use EXISTS"),
        ("SELECT a FROM t WHERE b = (SELECT c FROM u)", "1:27", "scalar subquery"),
        ("SELECT a FROM t WHERE (a, b) IN (SELECT c, d FROM u)", "1:23", "use EXISTS"),
        ("SELECT a FROM t WHERE a IN (VALUES (1), (2))", "1:25", "write IN"),
        ("SELECT ARRAY(SELECT a FROM t) FROM t", "1:13", "scalar subquery"),
        ("SELECT * EXCLUDE (a) FROM t", "1:8", "`*` with EXCLUDE"),
        ("SELECT * EXCLUDE (u.a) FROM t AS u", "1:8", "`*` with EXCLUDE"),
        ("SELECT * REPLACE (b AS a) FROM t", "1:8", "REPLACE"),
        ("SELECT * RENAME (b AS a) FROM t", "1:8", "RENAME"),
        ("SELECT COLUMNS('a') FROM t", "1:8", "COLUMNS"),
        ("SELECT COLUMNS(*) FROM t", "1:8", "COLUMNS"),
        ("SELECT * AS x FROM t", "1:8", "takes no name"),
        ("SELECT * LIKE 'a%' FROM t", "1:8", "by itself"),
        ("SELECT a FROM t ORDER BY ALL", "1:26", "by itself"),
    ]

    static let nested = [
        ("SELECT a FROM (SELECT b FROM t QUALIFY row_number() OVER () = 1)", "1:61", "`QUALIFY`"),
        ("SELECT a FROM (SELECT sum(b) OVER () FROM t)", "1:23", "window function"),
        ("SELECT a FROM (SELECT b FROM t USING SAMPLE 5)", "1:23", "`USING SAMPLE`"),
        ("SELECT a FROM (SELECT b FROM t LIMIT 3 OFFSET 2)", "1:47", "`OFFSET`"),
        ("SELECT a FROM (SELECT b FROM t LIMIT 10%)", "1:23", "percentage"),
        ("SELECT a FROM t WHERE EXISTS (SELECT DISTINCT ON (b) c FROM t)", "1:51", "`DISTINCT ON`"),
        ("WITH x AS (SELECT * EXCLUDE (a) FROM t) SELECT a FROM x", "1:19", "`*` with EXCLUDE"),
    ]

    static let calls = [
        ("SELECT d + INTERVAL '1 year 2 months' FROM t", "1:21", "INTERVAL 3 MONTH"),
        ("SELECT d + INTERVAL '1.5 days' FROM t", "1:21", "one unit"),
        ("SELECT d + INTERVAL '3 fortnights' FROM t", "1:21", "one unit"),
        ("SELECT d + b::INTERVAL FROM t", "1:12", "one unit"),
        ("SELECT percentile_cont(0.2) WITHIN GROUP (ORDER BY b DESC) FROM t", "1:8", "smallest value"),
        ("SELECT sum(b ORDER BY c) FROM t", "1:8", "inside this function"),
    ]
}
