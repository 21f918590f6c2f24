@testable import FuseQuery

/// Queries over the flights and over TPC-H, as people ask them.
extension AcceptedQuery {
    static let flights: [AcceptedQuery] = [
        AcceptedQuery("SELECT carrier, count(*) AS flights, avg(dep_delay) AS delay FROM flights GROUP BY carrier"),
        AcceptedQuery(
            "SELECT origin, month, count(*) AS n, sum(distance) AS d, avg(air_time) AS t FROM flights GROUP BY origin, month"
        ),
        AcceptedQuery(
            """
            SELECT p.manufacturer, CASE WHEN w.visib < 5 THEN 'poor' ELSE 'good' END AS visibility,
                count(DISTINCT f.tailnum) AS aircraft, avg(f.dep_delay) AS mean_delay
            FROM flights AS f JOIN planes AS p ON p.tailnum = f.tailnum
            JOIN weather AS w ON w.origin = f.origin AND w.time_hour = f.time_hour
            WHERE f.month BETWEEN 6 AND 8 GROUP BY p.manufacturer, visibility HAVING aircraft > 50
            """),
        AcceptedQuery(
            "SELECT dest, 100.0 * count(*) FILTER (WHERE arr_delay > 15) / count(arr_delay) AS late, count(*) AS n FROM flights GROUP BY dest HAVING count(*) > 500"
        ),
        AcceptedQuery(
            "SELECT t.manufacturer, avg(t.flights) AS mean_flights, median(t.flights) AS middle, max(t.worst) AS worst FROM (SELECT f.tailnum, p.manufacturer, count(*) AS flights, max(dep_delay) AS worst FROM flights f JOIN planes p USING (tailnum) GROUP BY f.tailnum, p.manufacturer) t GROUP BY 1"
        ),
        AcceptedQuery(
            "SELECT origin, carrier, count(*) AS n, grouping(origin) AS g FROM flights GROUP BY ROLLUP (origin, carrier)"
        ),
        AcceptedQuery(
            "SELECT year // 10 * 10 AS decade, engines, count(*) AS n, stddev_samp(seats) AS s, corr(seats, year) AS c FROM planes GROUP BY CUBE (decade, engines)"
        ),
        AcceptedQuery(
            "WITH busy AS (SELECT tailnum, count(*) AS n FROM flights GROUP BY tailnum HAVING count(*) > 100) SELECT p.engine, count(*) AS planes, sum(b.n) AS flights FROM busy b JOIN planes p ON p.tailnum = b.tailnum GROUP BY p.engine"
        ),
        AcceptedQuery(
            "SELECT count(*) AS n FROM flights f WHERE f.time_hour IN (SELECT time_hour FROM weather WHERE precip > 0.1) AND f.tailnum IN (SELECT tailnum FROM planes WHERE year < 1990)"
        ),
        AcceptedQuery(
            "SELECT date_trunc('month', time_hour) AS m, dayofweek(time_hour) AS d, count(*) AS n, var_pop(dep_delay) AS v FROM flights GROUP BY ALL"
        ),
        AcceptedQuery(
            "SELECT carrier, count(DISTINCT dest) AS places, min(distance) AS near, max(distance) AS far, quantile_cont(arr_delay, 0.9) AS q FROM flights GROUP BY carrier"
        ),
        AcceptedQuery(
            "SELECT u.month, count(*) AS n FROM (SELECT tailnum, month FROM flights WHERE origin = 'JFK' UNION ALL SELECT tailnum, month FROM flights WHERE dest = 'LAX') u GROUP BY u.month"
        ),
        AcceptedQuery(
            "SELECT d.carrier, count(*) AS pairs FROM (SELECT DISTINCT tailnum, carrier, dest FROM flights) d GROUP BY d.carrier"
        ),
        AcceptedQuery(
            "SELECT p.type, count(*) AS n FROM flights f LEFT JOIN planes p ON p.tailnum = f.tailnum AND p.year > 2000 WHERE NOT EXISTS (SELECT 1 FROM weather w WHERE w.origin = f.origin AND w.time_hour = f.time_hour) GROUP BY 1"
        ),
        AcceptedQuery(
            "SELECT month, avg(temp) AS t, max(wind_speed) AS w, median(humid) AS h FROM weather GROUP BY month"),
        AcceptedQuery(
            "SELECT carrier, count(*) AS n FROM flights GROUP BY carrier ORDER BY n DESC, carrier LIMIT 5"),
    ]

    static let tpch: [AcceptedQuery] = [
        AcceptedQuery(
            "SELECT c_mktsegment, count(*) AS customers, avg(c_acctbal) AS balance FROM customer GROUP BY c_mktsegment"),
        AcceptedQuery(
            "SELECT n_name, sum(o_totalprice) AS total, count(DISTINCT o_custkey) AS customers FROM orders, customer, nation WHERE o_custkey = c_custkey AND c_nationkey = n_nationkey GROUP BY n_name"
        ),
        AcceptedQuery(
            "SELECT t.orders, count(*) AS customers FROM (SELECT o_custkey, count(*) AS orders FROM orders GROUP BY o_custkey) t GROUP BY t.orders"
        ),
        AcceptedQuery(
            "SELECT c_mktsegment, avg(s.spent) AS mean_spent, median(s.spent) AS middle FROM customer LEFT JOIN (SELECT o_custkey, sum(o_totalprice) AS spent FROM orders WHERE o_orderdate >= DATE '1995-01-01' GROUP BY o_custkey) s ON s.o_custkey = c_custkey GROUP BY c_mktsegment"
        ),
        AcceptedQuery(
            "SELECT p_brand, sum(l_quantity) AS q, sum(l_extendedprice * (1 - l_discount)) AS revenue FROM lineitem JOIN part ON p_partkey = l_partkey WHERE p_container LIKE 'LG%' GROUP BY p_brand"
        ),
        AcceptedQuery(
            "SELECT r_name, year(o_orderdate) AS y, sum(o_totalprice) AS total FROM orders JOIN customer ON c_custkey = o_custkey JOIN nation ON n_nationkey = c_nationkey JOIN region ON r_regionkey = n_regionkey GROUP BY ROLLUP (r_name, y)"
        ),
        AcceptedQuery(
            "SELECT l_shipmode, date_diff('day', l_commitdate, l_receiptdate) // 30 AS months, count(*) AS n FROM lineitem WHERE l_receiptdate > l_commitdate GROUP BY ALL"
        ),
        AcceptedQuery(
            "SELECT o_orderpriority, count(*) AS n FROM orders WHERE NOT EXISTS (SELECT 1 FROM lineitem WHERE l_custkey = o_custkey AND l_orderkey = o_orderkey AND l_returnflag = 'R') GROUP BY o_orderpriority"
        ),
        AcceptedQuery(
            "SELECT s_nationkey, count(*) AS n, sum(ps_availqty) AS q FROM partsupp JOIN supplier ON s_suppkey = ps_suppkey GROUP BY s_nationkey"
        ),
        AcceptedQuery(
            "SELECT l_returnflag, covar_samp(l_quantity, l_extendedprice) AS c, corr(l_quantity, l_extendedprice) AS r, stddev_pop(l_discount) AS s FROM lineitem GROUP BY l_returnflag"
        ),
    ]
}
