import FuseCore

@testable import FuseQuery

extension AcceptedQuery {
    /// Queries inside queries, and several groupings at once.
    static let nested: [AcceptedQuery] = [
        AcceptedQuery("WITH v AS (SELECT * FROM visits) SELECT city, count(*) AS n FROM v GROUP BY city"),
        AcceptedQuery(
            "WITH v(unit, x) AS MATERIALIZED (SELECT person, amount FROM visits WHERE flag), w AS (FROM v) SELECT sum(x) FROM w"
        ),
        AcceptedQuery("SELECT count(*) AS n, sum(v.b) FROM (SELECT person, amount FROM visits) AS v(a, b)"),
        AcceptedQuery(
            "SELECT sum(amount) FROM (SELECT person, amount FROM visits UNION ALL (SELECT person, age FROM people))"),
        AcceptedQuery(
            "SELECT count(*) FROM (WITH v AS (SELECT person FROM visits) SELECT * FROM v UNION ALL FROM v) AS u"),
        AcceptedQuery("SELECT count(*) FROM (SELECT DISTINCT person, city FROM visits)"),
        AcceptedQuery(
            "SELECT count(*), avg(n) FROM (SELECT person, least(count(*), 50) AS n FROM visits GROUP BY person) AS p"),
        AcceptedQuery("SELECT count(*) FROM visits AS v, cities AS c WHERE v.city = c.city AND c.population > 0"),
        AcceptedQuery(
            "SELECT count(*) FROM cities AS c, visits AS v LEFT JOIN people AS p ON p.person = v.person WHERE v.city = c.city"
        ),
        AcceptedQuery("SELECT count(*) FROM visits WHERE city IN (SELECT city FROM cities WHERE population > 0)"),
        AcceptedQuery(
            "SELECT count(*) FROM visits AS v WHERE NOT EXISTS (SELECT 1 FROM cities AS c WHERE c.city = v.city)"),
        AcceptedQuery("SELECT city, flag, grouping(city, flag) AS g, count(*) FROM visits GROUP BY CUBE (city, flag)"),
        AcceptedQuery(
            "SELECT count(*) FROM visits WHERE city IN (SELECT city FROM cities WHERE population > $p)",
            ["p": .integer(0)],
            reference: "SELECT count(*) FROM visits WHERE city IN (SELECT city FROM cities WHERE population > 0)"),
    ]
}
