/// Rows of values as people have them: missing ones, negative numbers, days before 1970, Chinese and empty text, NaN.
enum OrdinaryRows {
    static let columns: [(name: String, type: String)] = [
        ("i", "INTEGER"), ("j", "BIGINT"), ("x", "DECIMAL(15,2)"), ("y", "DECIMAL(15,2)"), ("f", "DOUBLE"),
        ("g", "DOUBLE"), ("d", "DATE"), ("e", "DATE"), ("s", "TIMESTAMP"), ("q", "TIMESTAMP"), ("t", "VARCHAR"),
        ("w", "VARCHAR"), ("b", "BOOLEAN"),
    ]

    static let bench = Result { try ScalarBench(columns: columns, rows: rows) }

    private static let rows = """
        SELECT CASE WHEN n % 13 = 0 THEN NULL ELSE (n * 37) % 61 - 30 END AS i,
            CASE WHEN n % 17 = 0 THEN NULL ELSE (n * 7919) % 100003 - 50000 END AS j,
            CASE WHEN n % 11 = 0 THEN NULL ELSE ((n * 104729) % 2000001 - 1000000) / 100 END AS x,
            ((n * 31) % 11) / 100 AS y,
            CASE n % 19 WHEN 0 THEN NULL WHEN 1 THEN 'nan' WHEN 2 THEN 'inf' WHEN 3 THEN '-inf'
                ELSE ((n * 577) % 4001 - 2000) / 16 END AS f,
            CASE WHEN n % 7 = 0 THEN NULL ELSE (n % 9) / 4 + 0.125 END AS g,
            CASE WHEN n % 9 = 0 THEN NULL ELSE DATE '1960-01-31' + (n * 997) % 25000 END AS d,
            DATE '1967-12-31' + (n * 41) % 1500 AS e,
            CASE WHEN n % 8 = 0 THEN NULL ELSE TIMESTAMP '1969-12-28 23:59:58.5' + to_seconds(n * 4211) END AS s,
            TIMESTAMP '1969-12-31 22:00:00' + to_minutes(n * 7) AS q,
            CASE n % 7 WHEN 0 THEN NULL WHEN 1 THEN '' WHEN 2 THEN '厦门,思明' WHEN 3 THEN ' a,b,,c ' WHEN 4 THEN 'PROMO brushed'
                WHEN 5 THEN '2013-01-31' ELSE '13-768-687-3665' END AS t,
            CASE n % 5 WHEN 0 THEN NULL WHEN 1 THEN 'PROMO' WHEN 2 THEN '门' WHEN 3 THEN ' 12 ' ELSE '-7.5' END AS w,
            CASE n % 3 WHEN 0 THEN NULL ELSE n % 3 = 1 END AS b
        FROM (SELECT CAST(range AS INTEGER) AS n FROM range(1, 201))
        """
}
