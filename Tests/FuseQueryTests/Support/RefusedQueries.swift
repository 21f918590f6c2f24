@testable import FuseQuery

/// A text that is refused, with the place and a part of the reason.
struct RefusedQuery: Sendable {
    let sql: String
    let place: String
    let part: String
    let code: QueryError.Code

    init(_ sql: String, _ place: String, _ code: QueryError.Code, _ part: String) {
        self.sql = sql
        self.place = place
        self.part = part
        self.code = code
    }

    static let all: [RefusedQuery] = statements + sources + expressions + types + units + outputs + measures

    static let statements: [RefusedQuery] = [
        RefusedQuery("", "1:1", .notOneSelect, "exactly one SELECT"),
        RefusedQuery("SELEC count(*) FROM visits", "1:1", .syntax, "not SQL from here on"),
        RefusedQuery("SELECT count(*) FROM visits WHERE", "1:34", .syntax, "not SQL"),
        RefusedQuery("SELECT count(*) FROM visits; SELECT count(*) FROM visits", "1:1", .notOneSelect, "exactly one"),
        RefusedQuery("SELECT count(*) FROM visits; DROP TABLE visits", "1:1", .notOneSelect, "only SELECT"),
        RefusedQuery("INSERT INTO visits VALUES (1)", "1:1", .notOneSelect, "only SELECT"),
        RefusedQuery("COPY visits TO '/tmp/x'", "1:1", .notOneSelect, "only SELECT"),
        RefusedQuery("ATTACH 'x.db'", "1:1", .notOneSelect, "only SELECT"),
        RefusedQuery("PRAGMA database_list", "1:1", .notOneSelect, "only SELECT"),
        RefusedQuery("SET threads = 1", "1:1", .notOneSelect, "only SELECT"),
        RefusedQuery("PIVOT visits ON city USING sum(amount)", "1:1", .notOneSelect, "only SELECT"),
        RefusedQuery("DESCRIBE visits", "1:1", .unsupported, "source of rows"),
        RefusedQuery(
            "SELECT count(*) FROM visits UNION ALL SELECT count(*) FROM visits", "1:1", .unsupported, "`UNION ALL`"),
        RefusedQuery("SELECT city FROM visits UNION SELECT city FROM cities", "1:1", .unsupported, "write UNION ALL"),
        RefusedQuery("SELECT city FROM visits EXCEPT SELECT city FROM cities", "1:1", .unsupported, "`EXCEPT`"),
        RefusedQuery("WITH v AS (SELECT * FROM visits) SELECT * FROM v", "1:41", .unsupported, "`*`"),
        RefusedQuery(
            "WITH RECURSIVE r AS (FROM cities UNION ALL FROM r) SELECT count(*) FROM r", "1:27", .unsupported,
            "`WITH RECURSIVE`"),
        RefusedQuery("VALUES (1)", "1:1", .unsupported, "`VALUES`"),
    ]

    static let sources: [RefusedQuery] = [
        RefusedQuery("SELECT count(*)", "1:8", .unsupported, "needs FROM"),
        RefusedQuery("SELECT count(*) FROM nothing", "1:22", .unknownName, "`nothing`"),
        RefusedQuery("SELECT count(*) FROM '/etc/passwd'", "1:22", .unknownName, "no dataset"),
        RefusedQuery("SELECT count(*) FROM main.visits", "1:22", .unsupported, "leave the schema out"),
        RefusedQuery("SELECT count(*) FROM a.main.visits", "1:22", .unsupported, "leave the schema out"),
        RefusedQuery("SELECT count(*) FROM read_csv('/etc/passwd')", "1:22", .unsupported, "table function"),
        RefusedQuery("SELECT count(*) FROM range(10)", "1:22", .unsupported, "table function"),
        RefusedQuery("SELECT sum(amount) FROM (SELECT amount FROM visits) v(a)", "1:12", .unknownName, "`amount`"),
        RefusedQuery("SELECT count(*) FROM (VALUES (1)) v(a)", "1:8", .unsupported, "`VALUES`"),
        RefusedQuery("SELECT count(*) FROM visits TABLESAMPLE 10%", "1:22", .unsupported, "`TABLESAMPLE`"),
        RefusedQuery("SELECT count(*) FROM visits USING SAMPLE 5", "1:8", .unsupported, "`USING SAMPLE`"),
        RefusedQuery("SELECT count(*) FROM visits AT (VERSION => 1)", "1:22", .unsupported, "`AT`"),
        RefusedQuery("SELECT count(*)\nFROM visits,\n  cities", "3:3", .unsupported, "CROSS JOIN"),
        RefusedQuery("SELECT count(*)\nFROM visits\n  CROSS JOIN cities", "3:14", .unsupported, "CROSS JOIN"),
        RefusedQuery("SELECT count(*) FROM visits NATURAL JOIN cities", "1:29", .unsupported, "`NATURAL JOIN`"),
        RefusedQuery(
            "SELECT count(*) FROM visits ASOF JOIN cities ON visits.day >= cities.opened", "1:29", .unsupported, "ASOF"),
        RefusedQuery("SELECT count(*) FROM visits POSITIONAL JOIN cities", "1:29", .unsupported, "POSITIONAL"),
        RefusedQuery(
            "SELECT count(*) FROM visits v RIGHT JOIN people p ON v.person = p.person", "1:31", .unsupported, "RIGHT"),
        RefusedQuery(
            "SELECT count(*) FROM visits v FULL JOIN people p ON v.person = p.person", "1:31", .unsupported, "FULL"),
        RefusedQuery(
            "SELECT count(*) FROM visits v SEMI JOIN people p ON v.person = p.person", "1:31", .unsupported, "SEMI"),
        RefusedQuery(
            "SELECT count(*) FROM visits v ANTI JOIN people p ON v.person = p.person", "1:31", .unsupported, "ANTI"),
        RefusedQuery("SELECT count(*) FROM visits v, LATERAL (SELECT 1) l", "1:48", .unsupported, "needs FROM"),
        RefusedQuery(
            "SELECT count(*) FROM visits v, LATERAL (FROM cities c WHERE c.city = v.city) l", "1:70", .unknownName,
            "`v`"),
        RefusedQuery(
            "SELECT count(*) FROM cities JOIN (people p JOIN visits v ON v.person = p.person) ON cities.city = v.city",
            "1:44", .unsupported, "parentheses"),
        RefusedQuery(
            "SELECT count(*) FROM visits JOIN visits ON visits.person = visits.person", "1:34", .ambiguousName,
            "another alias"),
        RefusedQuery(
            "SELECT count(*) FROM visits v JOIN cities c ON v.city < c.city", "1:31", .unsupported, "equality"),
        RefusedQuery(
            "SELECT count(*) FROM visits v JOIN cities c ON v.city = 'x' AND c.city = 'x'", "1:31", .unsupported,
            "equality"),
        RefusedQuery("SELECT count(*) FROM visits v JOIN cities c ON TRUE", "1:31", .unsupported, "equality"),
        RefusedQuery("SELECT count(*) FROM visits JOIN people USING (nothing)", "1:29", .unknownName, "`nothing`"),
        RefusedQuery("SELECT count(*) FROM visits JOIN people USING (city)", "1:29", .unknownName, "right side lacks"),
    ]

    static let expressions: [RefusedQuery] = [
        RefusedQuery("SELECT * FROM visits", "1:8", .unsupported, "`*`"),
        RefusedQuery("SELECT v.* FROM visits v", "1:8", .unsupported, "`*`"),
        RefusedQuery("SELECT COLUMNS('a') FROM visits", "1:8", .unsupported, "`*`"),
        RefusedQuery("FROM visits", "1:1", .unsupported, "`*`"),
        RefusedQuery("SELECT DISTINCT city FROM visits", "1:17", .unsupported, "`SELECT DISTINCT`"),
        RefusedQuery("SELECT DISTINCT ON (city) count(*) FROM visits", "1:21", .unsupported, "`DISTINCT ON`"),
        RefusedQuery("SELECT sum(amount) OVER () FROM visits", "1:8", .unsupported, "window function"),
        RefusedQuery("SELECT count(*) FROM visits QUALIFY row_number() OVER () = 1", "1:58", .unsupported, "`QUALIFY`"),
        RefusedQuery(
            "SELECT count(*) FROM visits WHERE amount IN (SELECT age FROM people)", "1:53", .notJoinedOnUnit,
            "unit columns"),
        RefusedQuery("SELECT count(*) FROM visits WHERE EXISTS (SELECT 1)", "1:50", .unsupported, "needs FROM"),
        RefusedQuery("SELECT count(*) FROM visits WHERE amount > (SELECT 1)", "1:44", .unsupported, "subquery"),
        RefusedQuery("SELECT count(*) FROM visits WHERE amount = ANY([1])", "1:49", .unsupported, "needs FROM"),
        RefusedQuery("SELECT count(*) FROM visits WHERE city COLLATE nocase = 'x'", "1:55", .unsupported, "`COLLATE`"),
        RefusedQuery("SELECT count(*) FROM visits WHERE random() < 0.5", "1:35", .unknownName, "`random`"),
        RefusedQuery("SELECT count(*) FROM visits WHERE now() > seen", "1:35", .unknownName, "`now`"),
        RefusedQuery("SELECT count(*) FROM visits WHERE current_date > day", "1:35", .unknownName, "`current_date`"),
        RefusedQuery("SELECT count(*) FROM visits WHERE getenv('HOME') = city", "1:35", .unknownName, "`getenv`"),
        RefusedQuery(
            "SELECT count(*) FROM visits WHERE regexp_matches(city, '(a+)+')", "1:35", .unknownName, "`regexp_matches`"),
        RefusedQuery(
            "SELECT count(*) FROM visits WHERE list_contains([1, 2], amount)", "1:50", .unknownName, "`list_value`"),
        RefusedQuery("SELECT count(*) FROM visits WHERE city[1] = 'x'", "1:43", .unsupported, "lists"),
        RefusedQuery("SELECT count(*) FROM visits WHERE #1 = 2", "1:35", .unsupported, "`#n`"),
        RefusedQuery("SELECT count(*) FROM visits WHERE rowid = 1", "1:35", .unknownName, "`rowid`"),
        RefusedQuery(
            "SELECT count(*) FROM visits WHERE main.abs(amount) = 1 AND pg_catalog.abs(amount) = 1", "1:60",
            .unsupported, "schema"),
        RefusedQuery("SELECT count(*) FROM visits WHERE TRY(amount) = 1", "1:47", .unsupported, "`TRY`"),
        RefusedQuery("SELECT count(*) FROM visits WHERE nothing = 1", "1:35", .unknownName, "`nothing`"),
        RefusedQuery("SELECT count(*) FROM visits WHERE x.amount = 1", "1:35", .unknownName, "`x`"),
        RefusedQuery("SELECT count(*) FROM visits WHERE visits.amount.x = 1", "1:35", .unsupported, "by itself"),
        RefusedQuery("SELECT count(*) FROM visits v WHERE visits.amount = 1", "1:37", .unknownName, "`visits`"),
        RefusedQuery(
            "SELECT count(*) FROM visits v JOIN people p ON v.person = p.person JOIN people q ON q.person = p.person WHERE age = 1",
            "1:111", .ambiguousName, "`age`"),
        RefusedQuery("SELECT count(*) FROM visits WHERE amount = $missing", "1:42", .parameter, "`missing`"),
        RefusedQuery("SELECT count(*) FROM visits WHERE amount = ?", "1:42", .parameter, "without a name"),
        RefusedQuery("SELECT count(*) FROM visits WHERE amount = $1", "1:42", .parameter, "without a name"),
        RefusedQuery(
            "SELECT count(*) FROM visits WHERE list_transform([1], x -> x + 1) IS NULL", "1:57", .unsupported, "lambda"),
        RefusedQuery("SELECT count(*) FROM visits WHERE (amount, small) IN ((1, 2))", "1:35", .unknownName, "`row`"),
    ]

    static let types: [RefusedQuery] = [
        RefusedQuery("SELECT count(*) FROM visits WHERE city = 5", "1:40", .typeMismatch, "between text and integer"),
        RefusedQuery(
            "SELECT count(*) FROM visits WHERE amount = '5'", "1:42", .typeMismatch, "between integer and text"),
        RefusedQuery("SELECT count(*) FROM visits WHERE city IN ('a', 1)", "1:40", .typeMismatch, "`IN`"),
        RefusedQuery("SELECT count(*) FROM visits WHERE day > 'yesterday'", "1:39", .typeMismatch, "'2013-01-31'"),
        RefusedQuery(
            "SELECT count(*) FROM visits WHERE day > 20130101", "1:39", .typeMismatch, "between date and integer"),
        RefusedQuery("SELECT count(*) FROM visits WHERE amount", "1:35", .typeMismatch, "`WHERE` needs a condition"),
        RefusedQuery("SELECT count(*) FROM visits WHERE amount AND flag", "1:35", .typeMismatch, "`WHERE`"),
        RefusedQuery("SELECT count(*) FROM visits WHERE NOT city", "1:35", .typeMismatch, "`NOT`"),
        RefusedQuery("SELECT count(*) FROM visits WHERE city + 1 = 2", "1:40", .typeMismatch, "`+` needs numbers"),
        RefusedQuery("SELECT count(*) FROM visits WHERE amount = NULL", "1:42", .typeMismatch, "IS NULL"),
        RefusedQuery("SELECT count(*) FROM visits WHERE amount // 0 = 1", "1:42", .typeMismatch, "than zero"),
        RefusedQuery("SELECT count(*) FROM visits WHERE score // 2 = 1", "1:41", .typeMismatch, "integer on its left"),
        RefusedQuery("SELECT count(*) FROM visits WHERE city LIKE note", "1:40", .typeMismatch, "literal pattern"),
        RefusedQuery("SELECT count(*) FROM visits WHERE city LIKE '%a%b'", "1:40", .typeMismatch, "takes one `%`"),
        RefusedQuery("SELECT count(*) FROM visits WHERE city LIKE 'a%b%'", "1:40", .typeMismatch, "takes one `%`"),
        RefusedQuery("SELECT count(*) FROM visits WHERE city LIKE '%a%_%'", "1:40", .typeMismatch, "takes one `%`"),
        RefusedQuery(
            "SELECT count(*) FROM visits WHERE city || '\(String(repeating: "a", count: 5000))' = 'b'", "1:40",
            .typeMismatch, "bytes of constants"),
        RefusedQuery(
            "SELECT count(*) FROM visits WHERE city LIKE 'a!' ESCAPE '!'", "1:40", .typeMismatch, "escape character"),
        RefusedQuery("SELECT count(*) FROM visits WHERE amount LIKE 'a'", "1:42", .typeMismatch, "needs text"),
        RefusedQuery(
            "SELECT count(*) FROM visits WHERE CAST(amount AS BLOB) IS NULL", "1:35", .unsupported, "cast to this type"),
        RefusedQuery(
            "SELECT count(*) FROM visits WHERE amount::mytype IS NULL", "1:41", .unsupported, "cast to this type"),
        RefusedQuery("SELECT count(*) FROM visits WHERE CAST(score AS FLOAT) > 1", "1:35", .unsupported, "`FLOAT`"),
        RefusedQuery(
            "SELECT count(*) FROM visits WHERE CAST(day AS INTEGER) > 1", "1:35", .typeMismatch, "no conversion"),
        RefusedQuery(
            "SELECT count(*) FROM visits WHERE date_part('hour', day) = 1", "1:35", .typeMismatch, "a date has no hour"),
        RefusedQuery(
            "SELECT count(*) FROM visits WHERE date_trunc(city, day) = day", "1:35", .typeMismatch, "literal text"),
        RefusedQuery(
            "SELECT count(*) FROM visits WHERE day < DATE '2013-02-30'", "1:46", .typeMismatch, "date literal"),
        RefusedQuery("SELECT count(*) FROM visits WHERE day < INTERVAL 1 DAY", "1:50", .unsupported, "INTERVAL"),
        RefusedQuery(
            "SELECT CASE WHEN flag THEN 1 ELSE 'x' END AS k, count(*) FROM visits GROUP BY 1", "1:8", .typeMismatch,
            "`CASE`"),
        RefusedQuery(
            "SELECT coalesce(city, 0) AS k, count(*) FROM visits GROUP BY 1", "1:17", .typeMismatch, "`COALESCE`"),
        RefusedQuery("SELECT count(*) FROM visits WHERE substring(city, 0, 1) = 'x'", "1:35", .typeMismatch, "from 1"),
        RefusedQuery(
            "SELECT count(*) FROM visits WHERE lower(city, city) = 'x'", "1:35", .typeMismatch, "takes one value"),
        RefusedQuery(
            "SELECT count(*) FROM visits WHERE TIMESTAMP '2013-01-01 25:00:00' > seen", "1:45", .typeMismatch,
            "timestamp literal"),
        RefusedQuery("SELECT count(*) FROM visits WHERE blob_column = 1", "1:35", .unknownName, "`blob_column`"),
        RefusedQuery("SELECT blob, count(*) FROM firms GROUP BY blob", "1:43", .typeMismatch, "no groups"),
        RefusedQuery("SELECT count(*) FROM firms WHERE blob = blob", "1:39", .typeMismatch, "unsupported type"),
    ]

    static let units: [RefusedQuery] = [
        RefusedQuery("SELECT person, count(*) FROM visits GROUP BY person", "1:46", .unitColumn, "`visits.person`"),
        RefusedQuery("SELECT count(*) FROM visits WHERE person = 5", "1:35", .unitColumn, "leave it out"),
        RefusedQuery("SELECT count(*) FROM visits WHERE person IN (5, 6)", "1:35", .unitColumn, "leave it out"),
        RefusedQuery("SELECT count(*) FROM visits WHERE 5 < person + 1", "1:39", .unitColumn, "leave it out"),
        RefusedQuery("SELECT sum(person) FROM visits", "1:12", .unitColumn, "leave it out"),
        RefusedQuery("SELECT count(*) FILTER (WHERE person = 3) FROM visits", "1:31", .unitColumn, "leave it out"),
        RefusedQuery(
            "SELECT count(*) FROM visits v JOIN people p ON v.person = p.person AND p.person > 3", "1:72", .unitColumn,
            "leave it out"),
        RefusedQuery(
            "SELECT count(*) FROM visits v JOIN people p ON v.amount = p.age", "1:36", .notJoinedOnUnit,
            "joined by their unit"),
        RefusedQuery(
            "SELECT count(*) FROM visits v JOIN people p ON v.person = p.person OR v.amount = p.age", "1:31",
            .unitColumn, "`v.person`"),
        RefusedQuery(
            "SELECT count(*) FROM visits v JOIN people p ON v.amount = p.person", "1:36", .notJoinedOnUnit, "`p.person`"
        ),
        RefusedQuery(
            "SELECT count(*) FROM visits v JOIN people p ON v.person = p.age", "1:36", .notJoinedOnUnit, "`p.person`"),
        RefusedQuery(
            "SELECT count(*) FROM visits a JOIN visits b ON a.amount = b.amount", "1:36", .notJoinedOnUnit, "unit"),
        RefusedQuery(
            "SELECT count(*) FROM visits v LEFT JOIN people p ON v.person IS NOT DISTINCT FROM p.person", "1:53",
            .unitColumn, "leave it out"),
        RefusedQuery(
            "SELECT count(*) FROM visits v JOIN firms f ON v.person = f.person", "1:36", .mixedUnits, "different units"),
        RefusedQuery(
            "SELECT count(*) FROM firms f JOIN cities c ON f.firm = c.population JOIN visits v ON v.person = f.firm",
            "1:74", .mixedUnits, "different units"),
        RefusedQuery(
            "SELECT count(*) FROM visits WHERE person IN (SELECT firm FROM firms)", "1:53", .mixedUnits, "another unit"),
        RefusedQuery(
            "SELECT count(*) FROM visits v WHERE EXISTS (SELECT 1 FROM firms f WHERE f.firm = v.person)", "1:52",
            .mixedUnits, "another unit"),
        RefusedQuery(
            "SELECT count(*) FROM cities c WHERE c.population IN (SELECT firm FROM firms)", "1:61", .mixedUnits,
            "another"),
        RefusedQuery(
            "SELECT count(*) FROM visits WHERE person + 0 IN (SELECT person FROM people)", "1:35", .unitColumn,
            "leave it out"),
        RefusedQuery(
            "SELECT count(*) FROM visits WHERE person IN (SELECT person + 0 FROM people)", "1:53", .unitColumn, "unit"),
        RefusedQuery(
            "SELECT count(*) FROM visits v JOIN people p ON v.person = p.person WHERE (v.person = v.amount) IN (SELECT true FROM cities)",
            "1:75", .unitColumn, "leave it out"),
        RefusedQuery(
            "SELECT count(*) FROM visits v, cities c WHERE v.city = c.city AND (v.person = v.amount) IN (SELECT true FROM cities)",
            "1:89", .unitColumn, "leave it out"),
        RefusedQuery(
            "SELECT count(*) FROM visits v, people p WHERE v.person = p.person AND (v.person = v.amount) IN (SELECT true FROM cities)",
            "1:93", .unitColumn, "leave it out"),
        RefusedQuery(
            "SELECT count(*) FROM visits v, people p WHERE (v.person = p.age) IN (SELECT true FROM cities) AND v.person = p.person",
            "1:66", .unitColumn, "leave it out"),
        RefusedQuery(
            "SELECT count(*) FROM visits v WHERE EXISTS (SELECT 1 FROM cities c JOIN cities d ON c.city = d.city WHERE province = v.note)",
            "1:107", .ambiguousName, "`province`"),
        RefusedQuery(
            "SELECT count(*) FROM visits v WHERE EXISTS (SELECT nothing FROM cities c WHERE c.city = v.city)", "1:52",
            .unknownName, "`nothing`"),
        RefusedQuery(
            "SELECT count(*) FROM visits v WHERE EXISTS (SELECT random() FROM cities c WHERE c.city = v.city)", "1:52",
            .unknownName, "`random`"),
        RefusedQuery(
            "SELECT count(*) FROM cities c JOIN visits v ON c.city = v.city JOIN people p ON p.age = c.population",
            "1:69", .notJoinedOnUnit, "unit"),
    ]

    static let outputs: [RefusedQuery] = [
        RefusedQuery("SELECT city FROM visits", "1:8", .unsupported, "release rows"),
        RefusedQuery("SELECT city, count(*) FROM visits", "1:8", .unsupported, "release rows"),
        RefusedQuery("SELECT amount + 1, count(*) FROM visits GROUP BY small", "1:8", .unsupported, "release rows"),
        RefusedQuery("SELECT upper(city), count(*) FROM visits GROUP BY city", "1:8", .unsupported, "release rows"),
        RefusedQuery("SELECT random(), count(*) FROM visits", "1:8", .unknownName, "`random`"),
        RefusedQuery("SELECT 1, count(*) FROM visits", "1:8", .unsupported, "same in every row"),
        RefusedQuery("SELECT count(*) FROM visits GROUP BY 2", "1:38", .unknownName, "GROUP BY numbers"),
        RefusedQuery("SELECT count(*) FROM visits GROUP BY 'x'", "1:38", .unsupported, "constant"),
        RefusedQuery("SELECT count(*) FROM visits GROUP BY 1", "1:8", .unsupported, "no group key"),
        RefusedQuery(
            "SELECT city, count(*) FROM visits GROUP BY ROLLUP (city, city)", "1:52", .unsupported, "stands twice"),
        RefusedQuery(
            "SELECT city, count(*) FROM visits GROUP BY GROUPING SETS ((city), (1))", "1:60", .unsupported,
            "stands twice"),
        RefusedQuery("SELECT city, grouping(flag) FROM visits GROUP BY city", "1:23", .unsupported, "`GROUPING`"),
        RefusedQuery("SELECT count(*) FROM visits GROUP BY grouping(city)", "1:38", .unsupported, "no group key"),
        RefusedQuery(
            "SELECT count(*) AS city FROM visits GROUP BY city", "1:46", .ambiguousName, "both a column and an output"),
        RefusedQuery("SELECT lower(city) AS city, count(*) FROM visits GROUP BY city", "1:59", .ambiguousName, "both"),
        RefusedQuery("SELECT count(*), count(*) FROM visits", "1:18", .ambiguousName, "two outputs"),
        RefusedQuery("SELECT count(*) AS n, sum(amount) AS N FROM visits", "1:23", .ambiguousName, "two outputs"),
        RefusedQuery("SELECT sum(amount) // count(*) FROM visits", "1:20", .unsupported, "`//` of measures"),
        RefusedQuery("SELECT log(count(*)) FROM visits", "1:8", .unsupported, "`log` of measures"),
        RefusedQuery("SELECT round(avg(amount), -1) FROM visits", "1:27", .typeMismatch, "`round`"),
        RefusedQuery("SELECT round(avg(amount), count(*)) FROM visits", "1:27", .unsupported, "`count_star`"),
        RefusedQuery("SELECT abs(avg(amount), 2) FROM visits", "1:8", .typeMismatch, "`abs`"),
        RefusedQuery(
            "SELECT abs(sum(amount)) FILTER (WHERE flag) FROM visits", "1:8", .unsupported, "belong to measures"),
        RefusedQuery("SELECT count(*) > 5 AS many FROM visits", "1:17", .unsupported, "not conditions"),
        RefusedQuery(
            "SELECT CASE WHEN count(*) > 5 THEN 'many' ELSE 'few' END AS k FROM visits", "1:36", .typeMismatch,
            "is of numbers"),
        RefusedQuery(
            "SELECT city, CASE WHEN city = 'x' THEN count(*) END AS k FROM visits GROUP BY 1", "1:24", .typeMismatch,
            "FILTER of a measure"),
        RefusedQuery("SELECT CASE WHEN count(*) THEN 1 END AS k FROM visits", "1:18", .typeMismatch, "`WHEN`"),
        RefusedQuery("SELECT count(*) || 'x' AS k FROM visits", "1:17", .unsupported, "`||` of measures"),
        RefusedQuery("SELECT CAST(count(*) AS VARCHAR) AS k FROM visits", "1:8", .typeMismatch, "gives numbers"),
        RefusedQuery("SELECT count(*) + NULL AS k FROM visits", "1:19", .typeMismatch, "NULL"),
        RefusedQuery("SELECT count(*) + amount AS k FROM visits", "1:19", .unsupported, "release rows"),
        RefusedQuery("SELECT count(*) + person AS k FROM visits", "1:19", .unitColumn, "leave it out"),
        RefusedQuery("SELECT count(*) + 1e300 AS k FROM visits", "1:19", .overflow, "too many digits"),
        RefusedQuery("SELECT coalesce(NULL, NULL) + count(*) AS k FROM visits", "1:17", .typeMismatch, "`COALESCE`"),
        RefusedQuery("SELECT count(*) AS n FROM visits HAVING coalesce(n > 1, true)", "1:52", .unsupported, "AND, OR"),
        RefusedQuery("SELECT count(*) AS n FROM visits HAVING amount > 1", "1:41", .unsupported, "only group keys"),
        RefusedQuery("SELECT count(*) AS n FROM visits HAVING n > 'x'", "1:43", .typeMismatch, "`>`"),
        RefusedQuery("SELECT count(*) AS n FROM visits HAVING n", "1:41", .typeMismatch, "`HAVING`"),
        RefusedQuery(
            "SELECT city, count(*) AS n FROM visits GROUP BY city ORDER BY amount", "1:63", .unsupported,
            "only group keys"),
        RefusedQuery(
            "SELECT city, count(*) AS n FROM visits GROUP BY city ORDER BY 3", "1:63", .unknownName, "ORDER BY numbers"),
        RefusedQuery("SELECT city, count(*) AS n FROM visits GROUP BY city ORDER BY ALL", "1:63", .unsupported, "`*`"),
        RefusedQuery(
            "SELECT city, count(*) AS n FROM visits GROUP BY city ORDER BY city COLLATE nocase", "1:8", .unsupported,
            "`COLLATE`"),
        RefusedQuery(
            "SELECT city, count(*) AS n FROM visits GROUP BY city LIMIT 5 OFFSET 2", "1:69", .unsupported, "`OFFSET`"),
        RefusedQuery(
            "SELECT city, count(*) AS n FROM visits GROUP BY city LIMIT 10%", "1:8", .unsupported, "percentage"),
        RefusedQuery(
            "SELECT city, count(*) AS n FROM visits GROUP BY city LIMIT ALL", "1:60", .typeMismatch, "`LIMIT`"),
        RefusedQuery("SELECT city, count(*) AS n FROM visits GROUP BY city LIMIT -1", "1:60", .typeMismatch, "`LIMIT`"),
        RefusedQuery(
            "SELECT city, count(*) AS n FROM visits GROUP BY city LIMIT 1.5", "1:60", .typeMismatch, "`LIMIT`"),
        RefusedQuery(
            "SELECT day, count(*) AS n FROM visits GROUP BY day HAVING day > TIMESTAMP '2013-01-01 12:00:00'", "1:63",
            .typeMismatch, "a date and a timestamp"),
        RefusedQuery(
            "SELECT day, seen, count(*) AS n FROM visits GROUP BY ALL HAVING day > seen", "1:69", .typeMismatch,
            "a date and a timestamp"),
        RefusedQuery("SELECT count(*) AS \"a\nb\" FROM visits", "1:8", .unsupported, "control characters"),
    ]

    static let measures: [RefusedQuery] = [
        RefusedQuery("SELECT sum(big) FROM visits", "1:8", .unbounded, "`visits.big` has no bounds"),
        RefusedQuery("SELECT avg(amount + big) FROM visits", "1:8", .unbounded, "`visits.big`"),
        RefusedQuery(
            "SELECT sum(c.population) FROM visits v JOIN cities c ON v.city = c.city AND v.big > 1 HAVING sum(v.big) > 1",
            "1:94", .unbounded, "`v.big`"),
        RefusedQuery("SELECT sum(CAST(note AS INTEGER)) FROM visits", "1:8", .unbounded, "bounds of this expression"),
        RefusedQuery("SELECT sum(length(city)) FROM visits", "1:8", .unbounded, "bounds of this expression"),
        RefusedQuery("SELECT sum(year(day)) FROM visits", "1:8", .unbounded, "bounds of this expression"),
        RefusedQuery("SELECT sum(amount / score) FROM visits", "1:8", .unbounded, "divisor could be zero"),
        RefusedQuery("SELECT sum(amount / 0) FROM visits", "1:8", .unbounded, "divisor could be zero"),
        RefusedQuery("SELECT sum(city) FROM visits", "1:12", .typeMismatch, "needs numbers, not text"),
        RefusedQuery("SELECT sum(flag) FROM visits", "1:12", .typeMismatch, "needs numbers, not boolean"),
        RefusedQuery("SELECT avg(day) FROM visits", "1:12", .typeMismatch, "needs numbers, not date"),
        RefusedQuery("SELECT sum(DISTINCT amount) FROM visits", "1:8", .unsupported, "`DISTINCT`"),
        RefusedQuery("SELECT avg(DISTINCT amount) FROM visits", "1:8", .unsupported, "`DISTINCT`"),
        RefusedQuery("SELECT median(DISTINCT amount) FROM visits", "1:8", .unsupported, "`DISTINCT`"),
        RefusedQuery("SELECT count(DISTINCT blob) FROM firms", "1:23", .typeMismatch, "can be compared"),
        RefusedQuery("SELECT count(DISTINCT 1) FROM visits", "1:23", .typeMismatch, "needs a column"),
        RefusedQuery("SELECT count(amount, cost) FROM visits", "1:8", .typeMismatch, "takes one value"),
        RefusedQuery("SELECT count(NULL) FROM visits", "1:14", .typeMismatch, "always zero"),
        RefusedQuery("SELECT sum(NULL) FROM visits", "1:12", .typeMismatch, "not NULL"),
        RefusedQuery("SELECT median(big) FROM visits", "1:8", .unbounded, "`visits.big` has no bounds"),
        RefusedQuery("SELECT stddev(amount + big) FROM visits", "1:8", .unbounded, "`visits.big`"),
        RefusedQuery("SELECT corr(amount, big) FROM visits", "1:8", .unbounded, "`visits.big`"),
        RefusedQuery("SELECT round(max(big), 2) FROM visits", "1:14", .unbounded, "`visits.big`"),
        RefusedQuery("SELECT variance(amount * 1000000) FROM visits", "1:8", .overflow, "square of the bounds"),
        RefusedQuery("SELECT min(day) FROM visits", "1:12", .typeMismatch, "needs numbers, not date"),
        RefusedQuery("SELECT max(seen) FROM visits", "1:12", .typeMismatch, "needs numbers, not timestamp"),
        RefusedQuery("SELECT max(city) FROM visits", "1:12", .typeMismatch, "needs numbers, not text"),
        RefusedQuery("SELECT median(flag) FROM visits", "1:15", .typeMismatch, "needs numbers, not boolean"),
        RefusedQuery("SELECT max(amount, 3) FROM visits", "1:8", .typeMismatch, "takes one value"),
        RefusedQuery("SELECT corr(amount) FROM visits", "1:8", .typeMismatch, "takes two values"),
        RefusedQuery("SELECT quantile_cont(amount) FROM visits", "1:8", .typeMismatch, "from 0 to 1"),
        RefusedQuery("SELECT quantile_cont(amount, 1.5) FROM visits", "1:30", .typeMismatch, "from 0 to 1"),
        RefusedQuery("SELECT quantile_cont(amount, small) FROM visits", "1:30", .typeMismatch, "from 0 to 1"),
        RefusedQuery("SELECT quantile_disc(amount, 0.5) FROM visits", "1:8", .unsupported, "use quantile_cont"),
        RefusedQuery("SELECT regr_slope(amount, small) FROM visits", "1:8", .unsupported, "covar_pop"),
        RefusedQuery("SELECT mode(city) FROM visits", "1:8", .unsupported, "group by the value"),
        RefusedQuery("SELECT approx_count_distinct(city) FROM visits", "1:8", .unsupported, "count(DISTINCT x)"),
        RefusedQuery("SELECT count_if(amount) FROM visits", "1:17", .typeMismatch, "`count_if` needs a condition"),
        RefusedQuery("SELECT any_value(city) FROM visits", "1:8", .unsupported, "`any_value`"),
        RefusedQuery("SELECT list(city) FROM visits", "1:8", .unsupported, "`list`"),
        RefusedQuery("SELECT string_agg(city, ',') FROM visits", "1:8", .unsupported, "`string_agg`"),
        RefusedQuery("SELECT sum(amount ORDER BY amount) FROM visits", "1:8", .unsupported, "`ORDER BY` inside"),
        RefusedQuery("SELECT sum(sum(amount)) FROM visits", "1:12", .unsupported, "`sum` cannot stand here"),
        RefusedQuery(
            "SELECT count(*) FROM visits WHERE sum(amount) > 1", "1:35", .unsupported, "`sum` cannot stand here"),
        RefusedQuery("SELECT sum(amount * 1000000000000 * 1000000) FROM visits", "1:8", .overflow, "62 bits"),
        RefusedQuery(
            "SELECT lower(DISTINCT city) AS k, count(*) FROM visits GROUP BY 1", "1:8", .unsupported,
            "belong to measures"),
        RefusedQuery(
            "SELECT abs(amount) FILTER (WHERE flag) AS k, count(*) FROM visits GROUP BY 1", "1:8", .unsupported,
            "belong to measures"),
    ]
}
