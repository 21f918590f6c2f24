import FuseCore
import Testing

@testable import FuseQuery

/// Queries that are accepted, with the same question in plain SQL where the two texts differ.
struct AcceptedQuery: Sendable, CustomTestStringConvertible {
    let sql: String
    let parameters: [String: ParameterValue]
    let reference: String

    init(_ sql: String, _ parameters: [String: ParameterValue] = [:], reference: String? = nil) {
        self.sql = sql
        self.parameters = parameters
        self.reference = reference ?? sql
    }

    var testDescription: String { sql }

    static let all: [AcceptedQuery] = simple + joined + scalar + conditions + released + publicOnly

    static let simple: [AcceptedQuery] = [
        AcceptedQuery("SELECT count(*) FROM visits"),
        AcceptedQuery("SELECT count(*) AS n, count(DISTINCT person) AS p, sum(amount), avg(amount) FROM visits"),
        AcceptedQuery("SELECT city, count(*) AS n FROM visits GROUP BY city"),
        AcceptedQuery("SELECT city, count(amount), count(note), avg(cost), sum(cost) FROM visits v GROUP BY 1"),
        AcceptedQuery("SELECT v.city, v.flag, sum(score) AS s FROM visits AS v GROUP BY ALL"),
        AcceptedQuery("SELECT VISITS.City, Count(*) FROM Visits GROUP BY cItY"),
        AcceptedQuery("SELECT count(*) FROM visits GROUP BY city"),
        AcceptedQuery("SELECT city FROM visits GROUP BY city"),
        AcceptedQuery("SELECT city AS place, avg(score) AS m FROM visits GROUP BY place"),
        AcceptedQuery(
            "SELECT sum(amount) FILTER (WHERE flag), count(*) FILTER (WHERE amount > 0) FROM visits WHERE cost < 50"),
        AcceptedQuery("SELECT flag, count(DISTINCT person) FILTER (WHERE amount > 20) AS p FROM visits GROUP BY flag"),
        AcceptedQuery("SELECT count(*) FROM visits WHERE amount > 1000000"),
        AcceptedQuery("SELECT avg(ratio), sum(ratio), avg(small) FROM visits WHERE small >= 5"),
        AcceptedQuery("SELECT count(moment), count(big), count(person) FROM visits"),
        AcceptedQuery("SELECT mean(amount) AS m, count(1) AS n FROM visits GROUP BY ()"),
    ]

    static let joined: [AcceptedQuery] = [
        AcceptedQuery(
            "SELECT p.district, count(*), avg(v.amount) FROM visits v JOIN people p ON v.person = p.person GROUP BY 1"),
        AcceptedQuery(
            "SELECT district, sum(amount), count(DISTINCT p.person) AS u FROM visits JOIN people p USING (person) GROUP BY district"
        ),
        AcceptedQuery(
            "SELECT district, count(*), count(DISTINCT p.person) AS u FROM visits v LEFT JOIN people p ON p.person = v.person AND p.age > 30 GROUP BY 1"
        ),
        AcceptedQuery(
            "SELECT c.province, count(*) AS n FROM visits v JOIN cities c ON v.city = c.city GROUP BY c.province"),
        AcceptedQuery(
            "SELECT c.province, count(*) AS n, sum(c.population) AS t FROM visits v LEFT JOIN cities c USING (city) GROUP BY ALL"
        ),
        AcceptedQuery(
            "SELECT c.city, count(*) AS n, avg(amount) AS a FROM cities c LEFT JOIN visits v ON v.city = c.city GROUP BY 1",
            reference:
                "SELECT c.city, count(*) AS n, avg(amount) AS a FROM cities c JOIN visits v ON v.city = c.city GROUP BY 1"
        ),
        AcceptedQuery(
            """
            SELECT p.district, c.province, avg(v.cost) AS m, count(DISTINCT v.person) AS u
            FROM cities c JOIN visits v ON v.city = c.city AND v.amount <> 3 LEFT JOIN people p ON p.person = v.person
            WHERE v.day >= '2013-01-01' GROUP BY p.district, c.province
            """),
        AcceptedQuery(
            "SELECT a.flag, count(*) FROM visits a JOIN visits b ON a.person = b.person AND a.amount < b.amount GROUP BY 1"
        ),
        AcceptedQuery(
            "SELECT count(*) FROM people p JOIN visits v ON p.person = v.person JOIN people q ON q.person = v.person WHERE q.age > 20"
        ),
        AcceptedQuery("SELECT city, count(*) FROM visits JOIN cities USING (city) GROUP BY city"),
    ]

    static let scalar: [AcceptedQuery] = [
        AcceptedQuery("SELECT year(day) AS y, date_part('month', day) AS m, count(*) FROM visits GROUP BY 1, 2"),
        AcceptedQuery("SELECT date_trunc('month', day) AS m, count(*) FROM visits GROUP BY m"),
        AcceptedQuery(
            "SELECT date_trunc('hour', seen) AS h, extract(dow FROM seen) AS d, count(*) FROM visits GROUP BY 1, 2"),
        AcceptedQuery("SELECT hour(moment) AS h, CAST(moment AS DATE) AS d, count(*) FROM visits GROUP BY 1, 2"),
        AcceptedQuery("SELECT (amount // 10) * 10 AS bin, amount % 7 AS r, count(*) FROM visits GROUP BY 1, 2"),
        AcceptedQuery("SELECT floor(score / 10) AS b, round(cost, 1) AS r, count(*) FROM visits GROUP BY ALL"),
        AcceptedQuery(
            "SELECT CASE WHEN amount < 0 THEN 'neg' WHEN amount > 10 THEN 'big' ELSE city END AS k, count(*) FROM visits GROUP BY k"
        ),
        AcceptedQuery("SELECT CASE city WHEN '厦门' THEN 1 WHEN '北京' THEN 2.5 END AS k, count(*) FROM visits GROUP BY 1"),
        AcceptedQuery("SELECT coalesce(city, '没有') AS k, ifnull(amount, -1) AS a, count(*) FROM visits GROUP BY 1, 2"),
        AcceptedQuery(
            "SELECT sum(amount * 2 + 1) AS a, sum(amount * cost) AS b, avg(-amount) AS c, sum(abs(cost - 3.5)) AS d FROM visits"
        ),
        AcceptedQuery(
            "SELECT sum(CASE WHEN flag THEN amount ELSE 0 END) AS a, avg(CAST(flag AS INTEGER)) AS b, sum(CAST(cost AS INTEGER)) AS c FROM visits"
        ),
        AcceptedQuery(
            "SELECT sum(score * 2.5) AS a, avg(score + amount) AS b, sum(amount / 4.0) AS c, avg(coalesce(score, 0)) AS d FROM visits"
        ),
        AcceptedQuery("SELECT count(*) FROM visits WHERE city LIKE '%门' OR city ILIKE 'xia%' OR note NOT LIKE '-_'"),
        AcceptedQuery(
            "SELECT count(*) FROM visits WHERE city LIKE 'Xiamen!''s' ESCAPE '!' OR note LIKE '!%' ESCAPE '!'"),
        AcceptedQuery(
            "SELECT count(*) FROM visits WHERE amount BETWEEN -10 AND 25.5 AND NOT (city IN ('厦门', '北京')) AND note IS NOT NULL"
        ),
        AcceptedQuery(
            "SELECT count(*) FROM visits WHERE flag IS DISTINCT FROM TRUE AND (amount IS NOT DISTINCT FROM -50 OR amount NOT IN (1, 2, 3))"
        ),
        AcceptedQuery(
            "SELECT TRY_CAST(trim(note) AS INTEGER) AS k, TRY_CAST(note AS DATE) AS d, count(*) FROM visits GROUP BY 1, 2"
        ),
        AcceptedQuery(
            "SELECT lower(city) || '/' || upper(coalesce(note, 'x')) AS k, length(city) AS l, count(*) FROM visits GROUP BY 1, 2"
        ),
        AcceptedQuery(
            "SELECT substring(city, 2, 3) AS k, count(*) FROM visits WHERE starts_with(city, 'Xia') OR contains(city, 's') OR city = '厦门' GROUP BY 1"
        ),
        AcceptedQuery(
            "SELECT greatest(amount, 0) AS g, least(amount, small) AS l, nullif(amount, 3) AS n, count(*) FROM visits GROUP BY ALL"
        ),
        AcceptedQuery("SELECT score AS k, ratio, count(*) FROM visits GROUP BY ALL"),
        AcceptedQuery("SELECT day, seen, cost, flag, count(*) FROM visits GROUP BY 1, 2, 3, 4"),
        AcceptedQuery(
            "SELECT CAST(big AS HUGEINT) * 1000 AS k, ceil(cost) AS c, CAST(amount AS VARCHAR) AS t, count(*) FROM visits GROUP BY ALL"
        ),
        AcceptedQuery(
            "SELECT CAST(small AS DOUBLE) / 3 AS k, sum(month(day)) AS m, avg(least(amount, 10)) AS l FROM visits GROUP BY ALL"
        ),
        AcceptedQuery(
            "SELECT count(*) FROM visits WHERE seen < TIMESTAMP '2013-01-05 12:00:00' AND day > DATE '2012-12-20' AND moment >= TIMESTAMPTZ '2013-01-02 08:00:00+08'"
        ),
        AcceptedQuery("SELECT small > 0 AS positive, flag OR amount > 0 AS o, count(*) FROM visits GROUP BY ALL"),
        AcceptedQuery("SELECT count(*) FROM visits WHERE moment > '2013-01-03' AND (flag IS TRUE) AND day <> seen"),
    ]

    /// One condition a measure, so that a wrong one shows by itself.
    static let conditions: [AcceptedQuery] = [
        [
            "city LIKE 'xia%'", "city ILIKE 'xia%'", "city NOT LIKE '%m%'", "city NOT ILIKE '%M%'", "city LIKE '_门'",
            "city LIKE '__'", "note LIKE '!-_' ESCAPE '!'", "lower(city) = 'xiamen''s'", "upper(city) LIKE 'XIA%'",
        ],
        [
            "amount BETWEEN -10 AND 20", "amount NOT BETWEEN -10 AND 20", "amount IN (1, -50, 12)",
            "amount NOT IN (1, -50, 12)",
            "amount <> 12", "amount < 0", "amount <= 0", "amount > 0", "amount >= 0", "amount = 0.0", "amount > 0.5",
        ],
        [
            "cost > amount", "score <= cost", "ratio < 2.5", "ratio >= amount", "big > 1e18", "cost = 0.23",
            "score = amount",
            "small <> amount", "big // 1000 > cost", "amount % 5 = -1", "amount // 5 = -1", "-amount > 10",
        ],
        [
            "flag", "NOT flag", "flag IS NULL", "flag IS NOT TRUE", "flag = (amount > 0)",
            "flag IS DISTINCT FROM (amount > 0)",
            "flag AND amount > 0", "flag OR amount > 0", "NOT (flag AND amount > 0)", "coalesce(flag, amount > 0)",
        ],
        [
            "day > DATE '2013-06-30'", "day BETWEEN '2013-01-01' AND '2013-12-31'", "month(day) IN (2, 12)",
            "week(day) = 1",
            "quarter(day) = 3", "isodow(day) = 7", "dayofweek(day) = 0", "dayofyear(day) > 300", "day < seen",
            "minute(seen) > 30",
            "second(seen) = 59", "date_trunc('quarter', day) = DATE '2013-04-01'",
            "date_trunc('week', seen) = '2012-12-31'",
        ],
        [
            "round(cost) = 0", "floor(cost) < -99", "ceil(cost) > 99", "abs(score) < 10", "round(score, 1) = 0.1",
            "floor(score) = -1", "ceil(ratio) = 3", "CAST(score AS INTEGER) = 0", "CAST(cost AS INTEGER) = 1",
            "CAST(amount AS SMALLINT) < 0", "CAST(cost AS DECIMAL(9,1)) = 0.3", "amount / 4 = 2.5",
            "score / 2 > cost / 3",
        ],
    ].map { list in
        let outputs = list.enumerated().map { "count(*) FILTER (WHERE \($1)) AS c\($0)" }.joined(separator: ", ")
        return AcceptedQuery("SELECT \(outputs) FROM visits")
    }

    static let released: [AcceptedQuery] = [
        AcceptedQuery(
            "SELECT city, count(*) AS n FROM visits GROUP BY city HAVING count(*) > 30 ORDER BY n DESC, city LIMIT 3"),
        AcceptedQuery(
            "SELECT city, sum(amount) AS s FROM visits GROUP BY city HAVING avg(cost) BETWEEN -5 AND 5 AND city IS NOT NULL ORDER BY 2 DESC"
        ),
        AcceptedQuery(
            "SELECT day, count(*) AS n FROM visits GROUP BY day HAVING day >= '2013-06-01' OR NOT (n < 2) ORDER BY day NULLS FIRST LIMIT 20"
        ),
        AcceptedQuery(
            "SELECT city, count(*) AS n FROM visits WHERE amount > $low AND city <> $Place AND cost < $c AND day < $d GROUP BY 1 HAVING n >= $n ORDER BY 1 LIMIT $k",
            [
                "low": .integer(-30), "place": .text("Xiamen's"), "c": .decimal(ExactDecimal(50)), "n": .integer(2),
                "d": .date(CalendarDate(daysSinceEpoch: 16_000)), "k": .integer(2),
            ],
            reference:
                "SELECT city, count(*) AS n FROM visits WHERE amount > -30 AND city <> 'Xiamen''s' AND cost < 50 AND day < DATE '1970-01-01' + 16000 GROUP BY 1 HAVING n >= 2 ORDER BY 1 LIMIT 2"
        ),
        AcceptedQuery(
            "SELECT flag, count(*) AS n FROM visits GROUP BY flag HAVING n IN (83, 84, 85) OR flag IS NULL ORDER BY count(DISTINCT person) DESC, flag NULLS FIRST"
        ),
        AcceptedQuery("SELECT count(*) AS n FROM visits HAVING count(*) > 100000"),
    ]

    static let publicOnly: [AcceptedQuery] = [
        AcceptedQuery(
            "SELECT province, count(*) AS n, sum(population) AS s FROM cities WHERE population IS NOT NULL GROUP BY province"
        ),
        AcceptedQuery(
            "SELECT avg(longitude) AS m, count(opened) AS c, avg(population) AS p, sum(population * 3) AS q FROM cities"
        ),
        AcceptedQuery(
            "SELECT a.city, count(*) FROM cities a LEFT JOIN cities b ON a.city = b.city AND a.opened < b.opened GROUP BY 1"
        ),
        AcceptedQuery("SELECT count(*) FROM cities"),
        AcceptedQuery("SELECT province FROM cities GROUP BY ALL ORDER BY province LIMIT 2"),
    ]
}
