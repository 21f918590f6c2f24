/// Texts with the structure that is read from them.
enum SyntaxCases {
    static let all: [(sql: String, outline: String)] =
        names + relations + joins + unions + subqueries + groupings + stars + calls

    static let names = [
        ("WITH x AS (SELECT a FROM t) SELECT a FROM x", "with x[] (a from t) a from x"),
        (
            "WITH x(c, d) AS MATERIALIZED (SELECT a, b FROM t), y AS NOT MATERIALIZED (FROM x) SELECT c FROM y",
            "with x[\"c\", \"d\"] (a, b from t); y[] (* from x) c from y"
        ),
        (
            "SELECT a FROM (WITH x AS (SELECT a FROM t) SELECT a FROM x) AS s",
            "a from (with x[] (a from t) a from x) as <s>"
        ),
        ("WITH RECURSIVE x AS (SELECT a FROM t) SELECT a FROM x", "with x[] (a from t) a from x"),
    ]

    static let relations = [
        ("SELECT a FROM t AS u(x, y)", "a from t as u[\"x\", \"y\"]"),
        ("SELECT a FROM (SELECT b FROM t)", "a from (b from t) as <>"),
        ("SELECT a FROM ((SELECT b FROM t)) AS s(a)", "a from (b from t) as <s>[\"a\"]"),
        ("FROM (FROM t SELECT b) SELECT a", "a from (b from t) as <>"),
        (
            "SELECT DISTINCT a FROM (SELECT DISTINCT b FROM t ORDER BY b DESC NULLS FIRST LIMIT 3)",
            "distinct a from (distinct b from t order b descending first limit 3) as <>"
        ),
    ]

    static let joins = [
        ("SELECT a FROM t, u, v", "a from t inner u in filter inner v in filter"),
        ("SELECT a FROM t CROSS JOIN u JOIN v USING (k)", "a from t inner u in filter inner v using [\"k\"]"),
        ("SELECT a FROM t, u JOIN v ON u.k = v.k", "a from t inner u in filter inner v on [=](u.k, v.k)"),
        (
            "SELECT a FROM t, u LEFT JOIN v ON U.k = v.k AND v.m > 2, w",
            "a from t inner u in filter left v on and([=](U.k, v.k), [>](v.m, 2)) inner w in filter"
        ),
        (
            "SELECT a FROM (t JOIN u USING (k)) LEFT JOIN (SELECT k FROM v) AS s USING (k, m)",
            "a from t inner u using [\"k\"] left (k from v) as <s> using [\"k\", \"m\"]"
        ),
        (
            "SELECT a FROM t JOIN LATERAL (SELECT k FROM v WHERE v.k = t.k) AS s ON t.k = s.k",
            "a from t inner (k from v where [=](v.k, t.k)) as <s> on [=](t.k, s.k)"
        ),
    ]

    static let unions = [
        (
            "SELECT a FROM (SELECT b FROM t UNION ALL SELECT c FROM u UNION ALL SELECT d FROM v)",
            "a from ((b from t) + (c from u) + (d from v)) as <>"
        ),
        (
            "SELECT a FROM ((SELECT b FROM t UNION ALL (SELECT c FROM u UNION ALL FROM w)) UNION ALL SELECT d FROM v)",
            "a from ((b from t) + (c from u) + (* from w) + (d from v)) as <>"
        ),
        (
            "WITH x AS (SELECT b FROM t UNION ALL (SELECT c FROM u LIMIT 1)) SELECT a FROM x",
            "with x[] ((b from t) + (c from u limit 1)) a from x"
        ),
        (
            "SELECT a FROM (WITH x AS (FROM t) SELECT b FROM x UNION ALL SELECT c FROM x)",
            "a from (with x[] (* from t) * from ((b from x) + (c from x)) as <>) as <>"
        ),
    ]

    static let subqueries = [
        ("SELECT a FROM t WHERE b IN (SELECT c FROM u)", "a from t where in(b, c from u)"),
        ("SELECT a FROM t WHERE b NOT IN (SELECT c FROM u)", "a from t where not(in(b, c from u))"),
        ("SELECT a FROM t WHERE b = ANY (SELECT c FROM u)", "a from t where in(b, c from u)"),
        ("SELECT a FROM t WHERE b <> ALL (SELECT c FROM u)", "a from t where not(in(b, c from u))"),
        (
            "SELECT a FROM t WHERE b + 1 IN (SELECT c FROM u UNION ALL SELECT d FROM v)",
            "a from t where in(+(b, 1), (c from u) + (d from v))"
        ),
        ("SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u)", "a from t where exists(1 from u)"),
        (
            "SELECT a FROM t WHERE NOT EXISTS (FROM u WHERE u.k = t.k AND u.m IN (SELECT n FROM v))",
            "a from t where not(exists(* from u where and([=](u.k, t.k), in(u.m, n from v))))"
        ),
        (
            "SELECT CASE WHEN b IN (SELECT c FROM u) THEN 1 ELSE 2 END AS k FROM t",
            "case(in(b, c from u), 1, 2) as k from t"
        ),
    ]

    static let groupings = [
        ("SELECT a FROM t GROUP BY ()", "a from t"),
        ("SELECT a FROM t GROUP BY ALL", "a from t group all"),
        ("SELECT a FROM t GROUP BY b, c + 1", "a from t group b, +(c, 1) by [[0, 1]]"),
        ("SELECT a FROM t GROUP BY ROLLUP (b, c)", "a from t group b, c by [[], [0], [0, 1]]"),
        ("SELECT a FROM t GROUP BY CUBE (b, c)", "a from t group b, c by [[], [0], [0, 1], [1]]"),
        ("SELECT a FROM t GROUP BY b, ROLLUP (c)", "a from t group b, c by [[0], [0, 1]]"),
        (
            "SELECT a FROM t GROUP BY GROUPING SETS ((c, b), (b), (), ())",
            "a from t group c, b by [[0, 1], [1], [], []]"
        ),
        (
            "SELECT b, grouping(b) AS g, grouping_id(b, c) FROM t GROUP BY CUBE (b, c) HAVING grouping(c) = 0",
            "b, grouping(b) as g, grouping(b, c) from t group b, c by [[], [0], [0, 1], [1]] having [=](grouping(c), 0)"
        ),
    ]

    static let stars = [
        ("SELECT * FROM t", "* from t"),
        ("SELECT u.*, * FROM t AS u", "u.*, * from t as u"),
        ("TABLE t", "* from t"),
    ]

    static let calls = [
        ("SELECT d + INTERVAL '3 months' FROM t", "+(d, to_months(3)) from t"),
        ("SELECT d - '-12 Day'::INTERVAL FROM t", "-(d, to_days(-12)) from t"),
        (
            "SELECT DATE '1998-12-01' - INTERVAL '90' DAY FROM t",
            "-(cast('1998-12-01': DATE), to_days(cast(trunc(cast('90': DOUBLE)): INTEGER))) from t"
        ),
        ("SELECT d + INTERVAL 1 YEAR FROM t", "+(d, to_years(cast(trunc(cast(1: DOUBLE)): INTEGER))) from t"),
        ("SELECT percentile_cont(0.25) WITHIN GROUP (ORDER BY b) FROM t", "quantile_cont(b, 0.25) from t"),
        (
            "SELECT count(*), sum(DISTINCT b) FILTER (WHERE c IS TRUE) FROM t WHERE c IS NOT FALSE",
            "count_star(), sum(distinct b, [IS NOT DISTINCT FROM](cast(c: BOOLEAN), boolean(true))) from t "
                + "where [IS DISTINCT FROM](cast(c: BOOLEAN), boolean(false))"
        ),
        ("SELECT sum(b) FROM t WHERE c = $p", "sum(b) from t where [=](c, $p)"),
    ]
}
