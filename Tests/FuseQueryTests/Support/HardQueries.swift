/// Queries over the random tables whose shape makes it hard to say what one unit can change.
enum HardQueries {
    static let all = structural + searching + keyed + nested + joined

    /// How many groups and rows a unit has is read off unique columns here.
    static let structural = [
        "SELECT q.g AS k0, count(*) AS m0 FROM events e LEFT JOIN members m ON m.u = e.u AND e.x > 0 LEFT JOIN members q ON q.u = m.u GROUP BY 1",
        "SELECT q.g AS k0, count(*) AS m0 FROM events e LEFT JOIN members m ON m.u = e.u AND e.f JOIN members q ON q.u = m.u GROUP BY 1",
        "SELECT r.r AS k0, count(*) AS m0 FROM (SELECT u, max(y) AS y FROM events GROUP BY u) t JOIN regions r ON r.big = t.y GROUP BY 1",
        "SELECT r.r AS k0, r.v AS k1, count(*) AS m0, sum(r.v) AS m1 FROM (SELECT u, max(y) AS y FROM events GROUP BY u) t JOIN regions r ON t.y = r.big GROUP BY ALL",
        "SELECT p.r AS k0, count(*) AS m0 FROM members m JOIN places p ON p.k = m.g GROUP BY 1",
        "SELECT p.r AS k0, count(*) AS m0 FROM orders o JOIN places p ON p.k = o.k GROUP BY 1",
        "SELECT o.o AS k0, count(*) AS m0, sum(o.a) AS m1 FROM orders o GROUP BY 1",
        "SELECT o.o AS k0, p.r AS k1, count(*) AS m0 FROM orders o LEFT JOIN places p ON p.k = o.k GROUP BY 1, 2",
        "SELECT m.g AS k0, count(*) AS m0, sum(e.x) AS m1 FROM members m LEFT JOIN events e ON e.u = m.u GROUP BY 1",
        "SELECT m.g AS k0, count(*) AS m0 FROM events e JOIN members m ON m.u = e.u AND m.z > e.x GROUP BY 1",
        "SELECT m.g AS k0, e.k AS k1, count(*) AS m0 FROM places p LEFT JOIN members m ON m.z = p.w LEFT JOIN events e ON e.u = m.u GROUP BY 1, 2",
        "SELECT m.g AS k0, count(*) AS m0 FROM places p LEFT JOIN members m ON m.z = p.w GROUP BY 1",
        "SELECT g.r AS k0, count(*) AS m0 FROM members m JOIN regions g ON g.r = m.g JOIN places p ON p.r = g.r GROUP BY 1",
        "SELECT t.n AS k0, count(*) AS m0 FROM (SELECT u, n, count(*) AS c FROM events GROUP BY u, n) t GROUP BY 1",
        "SELECT t.n AS k0, t.y AS k1, count(*) AS m0 FROM (SELECT DISTINCT u, n, y FROM events) t GROUP BY 1, 2",
        "SELECT t.k AS k0, t.c AS k1, count(*) AS m0 FROM (SELECT u, k, count(*) AS c FROM events GROUP BY u, k) t GROUP BY 1, 2",
        "SELECT t.c AS k0, count(*) AS m0, median(t.s) AS m1 FROM (SELECT u, count(*) AS c, sum(x) AS s FROM events GROUP BY u) t GROUP BY 1",
        "SELECT t.c AS k0, e.k AS k1, count(*) AS m0 FROM (SELECT u, count(*) AS c FROM orders GROUP BY u) t JOIN events e ON e.u = t.u GROUP BY ROLLUP (k0, k1)",
        "SELECT t.c AS k0, o.o AS k1, count(*) AS m0 FROM orders o LEFT JOIN (SELECT u, count(*) AS c FROM events WHERE x > 0 GROUP BY u) t ON t.u = o.u GROUP BY CUBE (k0, k1)",
        "SELECT t.m AS k0, count(*) AS m0 FROM (SELECT m.u, m.g AS m FROM members m JOIN (SELECT DISTINCT u FROM events) e ON e.u = m.u) t GROUP BY 1",
        "SELECT b.c AS k0, count(*) AS m0 FROM events e LEFT JOIN (SELECT u, count(*) AS c FROM orders GROUP BY u) a ON a.u = e.u AND e.x > 0 LEFT JOIN (SELECT u, count(*) AS c FROM events GROUP BY u) b ON b.u = a.u GROUP BY 1",
    ]

    static let searching = [
        "SELECT k AS k0, count(*) AS m0 FROM events e WHERE e.u IN (SELECT u FROM members WHERE z > 0) GROUP BY 1",
        "SELECT k AS k0, count(*) AS m0 FROM events e WHERE e.u NOT IN (SELECT u FROM orders WHERE a > 0) OR x > 0 GROUP BY 1",
        "SELECT k AS k0, count(*) AS m0 FROM events e WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.u = e.u AND o.k = e.k) GROUP BY 1",
        "SELECT k AS k0, count(*) AS m0 FROM events e WHERE EXISTS (SELECT 1 FROM orders o LEFT JOIN members m ON m.u = o.u WHERE m.u = e.u AND o.x = e.x) GROUP BY 1",
        "SELECT k AS k0, count(*) AS m0 FROM events e WHERE x IN (SELECT w FROM places WHERE k IN (SELECT k FROM places WHERE r = 'n')) GROUP BY 1",
        "SELECT k AS k0, count(*) AS m0 FROM events e WHERE y NOT IN (SELECT big FROM regions) GROUP BY 1",
        "SELECT t.k AS k0, count(*) AS m0 FROM (SELECT u, k FROM events UNION ALL SELECT u, k FROM orders) t WHERE t.u IN (SELECT u FROM (SELECT u, count(*) AS n FROM events GROUP BY u HAVING count(*) > 2) h) GROUP BY 1",
    ]

    static let keyed = [
        "SELECT e.k AS k0, count(*) AS m0 FROM places p LEFT JOIN events e ON p.k = e.k GROUP BY 1",
        "SELECT p.k AS k0, e.k AS k1, count(*) AS m0 FROM places p LEFT JOIN events e ON p.k = e.k LEFT JOIN members m ON m.u = e.u GROUP BY GROUPING SETS ((k0), (k1), ())",
        "SELECT y AS k0, count(*) AS m0, count(DISTINCT y) AS m1, min(y) AS m2 FROM events GROUP BY 1",
        "SELECT d AS k0, t AS k1, count(DISTINCT u) AS m0, count(DISTINCT n) AS m1 FROM events GROUP BY CUBE (k0, k1)",
        "SELECT k AS k0, count(DISTINCT x) AS m0, median(x) AS m1, sum(c) AS m2, var_samp(x) AS m3, corr(x, y) AS m4, count(*) AS m5 FROM events GROUP BY 1",
        "SELECT count(*) AS m0, sum(x) AS m1, avg(y) AS m2, quantile_cont(c, 0.9) AS m3, covar_pop(x, c) AS m4 FROM events",
        "SELECT f AS k0, sum(x * c) AS m0, max(x - 3) AS m1, stddev_pop(y) AS m2 FROM events GROUP BY ROLLUP (k0)",
    ]

    static let nested = [
        "WITH a AS (SELECT u, k, x FROM events WHERE x > 0), b AS (SELECT u, k, sum(x) AS s, count(DISTINCT x) AS d FROM a GROUP BY u, k) SELECT b.k AS k0, sum(b.s) AS m0, avg(b.d) AS m1 FROM b JOIN a ON a.u = b.u AND a.k = b.k GROUP BY 1",
        "SELECT t.k AS k0, sum(t.x) AS m0, count(*) AS m1 FROM (SELECT u, k, x FROM events UNION ALL SELECT u, k, x FROM orders UNION ALL SELECT u, g, z FROM members) t GROUP BY 1",
        "SELECT t.k AS k0, sum(t.s) AS m0, min(t.l) AS m1 FROM (SELECT DISTINCT u, k, s, l FROM (SELECT u, k, sum(x) AS s, min(c) AS l FROM events GROUP BY u, k, f) i) t GROUP BY 1",
        "SELECT t.f AS k0, count(*) AS m0, sum(t.a) AS m1 FROM (SELECT u, max(k) AS f, avg(c) AS a FROM events WHERE EXISTS (SELECT 1 FROM places p WHERE p.k = events.k) GROUP BY u HAVING count(*) < 9) t GROUP BY 1",
        "SELECT a.k AS k0, count(*) AS m0 FROM events a, orders b, members c WHERE b.u = a.u AND c.u = b.u AND (a.x > 0 OR b.x > 0) GROUP BY 1",
    ]

    static let joined = [
        "SELECT e.k AS k0, count(*) AS m0 FROM events e LEFT JOIN members m ON (m.u = e.u AND m.z > 0) OR (e.x > 0 AND m.u = e.u) GROUP BY 1",
        "WITH events AS (SELECT u, k FROM orders) SELECT k AS k0, count(*) AS m0 FROM events GROUP BY 1",
        "WITH w AS (SELECT u, k, count(*) AS c FROM events GROUP BY u, k) SELECT a.k AS k0, b.k AS k1, count(*) AS m0 FROM w a JOIN w b ON a.u = b.u AND a.c <= b.c GROUP BY 1, 2",
        "SELECT e.k AS k0, count(*) AS m0 FROM events e WHERE EXISTS (SELECT 1 FROM orders o WHERE o.u = e.u AND o.u IN (SELECT u FROM members WHERE z > 0)) GROUP BY 1",
        "SELECT e.k AS k0, m.g AS k1, count(*) AS m0 FROM events e CROSS JOIN orders o LEFT JOIN members m ON m.u = o.u WHERE o.u = e.u GROUP BY 1, 2",
        "SELECT p.r AS k0, count(*) AS m0, sum(e.x) AS m1 FROM places p LEFT JOIN orders o ON o.k = p.k JOIN events e ON e.u = o.u GROUP BY 1",
        "SELECT m.g AS k0, count(*) AS m0 FROM events e LEFT JOIN orders o ON o.u = e.u AND o.k = e.k LEFT JOIN members m ON m.u = o.u GROUP BY 1",
        "SELECT m.g AS k0, o.u IS NULL AS k1, count(*) AS m0 FROM members m LEFT JOIN orders o ON o.u = m.u AND o.x > m.z GROUP BY CUBE (k0, k1)",
        "SELECT g.r AS k0, count(*) AS m0, median(e.x) AS m1 FROM members m JOIN regions g ON g.r = m.g JOIN events e ON e.u = m.u GROUP BY 1",
        "SELECT g.r AS k0, count(*) AS m0 FROM members m JOIN events e ON e.u = m.u JOIN regions g ON g.r = m.g AND g.v > e.y GROUP BY 1",
        "SELECT d.r AS k0, count(*) AS m0 FROM members m LEFT JOIN (SELECT DISTINCT r FROM regions) d ON d.r = m.g GROUP BY 1",
        "SELECT d.v AS k0, count(*) AS m0 FROM (SELECT u, max(y) AS y FROM events GROUP BY u) t JOIN (SELECT DISTINCT v FROM regions) d ON d.v = t.y GROUP BY 1",
        "SELECT o.c AS k0, count(*) AS m0 FROM events e JOIN (SELECT u, k, count(*) AS c FROM orders GROUP BY u, k) o ON o.u = e.u AND o.k = e.k GROUP BY 1",
        "SELECT o.c AS k0, count(*) AS m0 FROM members m LEFT JOIN (SELECT u, k, count(*) AS c FROM orders GROUP BY u, k) o ON o.u = m.u AND o.k = m.g GROUP BY 1",
        "SELECT o.s AS k0, count(*) AS m0 FROM members m JOIN (SELECT u, x % 2 AS p, sum(a) AS s FROM orders GROUP BY u, x % 2) o ON o.u = m.u AND o.p = 1 GROUP BY 1",
        "SELECT t.k AS k0, count(DISTINCT t.u) AS m0, count(t.v) AS m1 FROM (SELECT e.u, e.k, m.u AS v FROM events e LEFT JOIN members m ON m.u = e.u AND m.z > e.x) t GROUP BY 1",
        "SELECT t.k AS k0, count(*) AS m0 FROM (SELECT k FROM events UNION ALL SELECT k FROM orders) t GROUP BY 1",
        "SELECT t.g AS k0, count(*) AS m0 FROM (SELECT DISTINCT m.u, m.g, p.r FROM members m LEFT JOIN places p ON p.r = m.g) t GROUP BY 1",
        "SELECT a.g AS k0, b.k AS k1, count(*) AS m0 FROM (SELECT u, min(g) AS g FROM members GROUP BY u) a JOIN (SELECT u, max(k) AS k FROM orders GROUP BY u HAVING count(*) > 1) b USING (u) GROUP BY 1, 2",
    ]
}
