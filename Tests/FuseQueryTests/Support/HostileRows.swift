/// Rows of the values on which engines fail: ends of every type, zeros of both signs, infinities, NaN, NULL, text that is
/// nearly a number. The columns stand twice, in every combination; those of the second kind end with `2`.
///
/// A file of the ends alone is another test: engines also compute with the least and greatest value of a file.
enum HostileRows: CaseIterable {
    case all
    case ends

    static let columns: [(name: String, type: String)] = {
        let types = [
            ("i8", "TINYINT"), ("i16", "SMALLINT"), ("i32", "INTEGER"), ("i64", "BIGINT"), ("u8", "UTINYINT"),
            ("u64", "UBIGINT"), ("d9", "DECIMAL(9,2)"), ("d18", "DECIMAL(18,4)"), ("d38", "DECIMAL(38,0)"),
            ("d38s", "DECIMAL(38,10)"), ("f32", "FLOAT"), ("f64", "DOUBLE"), ("d", "DATE"), ("s", "TIMESTAMP"),
            ("z", "TIMESTAMP WITH TIME ZONE"), ("b", "BOOLEAN"), ("t", "VARCHAR"),
        ]
        return types.map { ($0.0, $0.1) } + types.map { ($0.0 + "2", $0.1) }
    }()

    func bench() throws -> ScalarBench {
        switch self {
        case .all: try Self.allRows.get()
        case .ends: try Self.endRows.get()
        }
    }

    /// How many rows there are.
    var count: Int { self == .all ? 60 : 4 }

    private static let allRows = Result {
        try ScalarBench(columns: columns, rows: combined("TRUE", "n % 2 = 0"))
    }
    private static let endRows = Result {
        try ScalarBench(columns: columns, rows: combined("n IN (0, 2)", "n IN (0, 2)"))
    }

    private static func combined(_ first: String, _ second: String) -> String {
        "SELECT * FROM (\(list("", first))) AS a, (\(list("2", second))) AS b"
    }

    private static func list(_ suffix: String, _ filter: String) -> String {
        let names = columns.prefix(columns.count / 2).map { "\($0.name)" }
        let renamed = names.map { "\($0) AS \($0)\(suffix)" }.joined(separator: ", ")
        return "SELECT \(renamed) FROM (\(rows)) AS v(n, \(names.joined(separator: ", "))) WHERE \(filter)"
    }

    private static let rows = """
        VALUES
        (0, 127, 32767, 2147483647, 9223372036854775807, 255, 18446744073709551615, 9999999.99, 99999999999999.9999,
            99999999999999999999999999999999999999, 9999999999999999999999999999.9999999999, 3.4e38::FLOAT,
            1.7e308::DOUBLE, '5881580-07-10'::DATE, '294247-01-10 04:00:54.775806'::TIMESTAMP,
            '294247-01-10 04:00:54.775806+00'::TIMESTAMPTZ, TRUE, '999999999999999999999999'),
        (2, -128, -32768, -2147483648, -9223372036854775808, 0, 0, -9999999.99, -99999999999999.9999,
            -99999999999999999999999999999999999999, -9999999999999999999999999999.9999999999, -3.4e38, -1.7e308,
            '5877642-06-25 (BC)', '290309-12-22 (BC) 00:00:00', '290309-12-22 (BC) 00:00:00+00', FALSE,
            '-170141183460469231731687303715884105728'),
        (4, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 'nan', 'nan', 'infinity', 'infinity', 'infinity', NULL, 'nan'),
        (3, 1, 1, 1, 1, 1, 1, 0.01, 0.0001, 1, 0.0000000001, 'inf', 'inf', '-infinity', '-infinity', '-infinity', TRUE,
            chr(0) || '厦\\,;/%_'),
        (6, -1, -1, -1, -1, 1, 1, -0.01, -0.0001, -1, -0.0000000001, '-inf', '-inf', '0001-01-01', '0001-01-01',
            '0001-01-01', TRUE, 'ﬃİß' || chr(10)),
        (8, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
        (5, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, '-0.0', '-0.0', '2000-02-29', '2000-02-29', '2000-02-29', FALSE,
            repeat('長', 10000)),
        (7, 12, 12, 12, 13, 12, 12, 1249.5, 0.5, 50, 2.5, 0.5, 0.5, '1969-12-31', '1969-12-31 23:59:59.999999',
            '1969-12-31', FALSE, '2013-02-30 25:00'),
        (10, -50, 45, 99, 100, 50, 150, -2.5, -1.5, -250, -2.5, 1.5, 5e-324, '9999-12-31', '9999-12-31 23:59:59.5',
            '9999-12-31', TRUE, ''),
        (9, 5, 25, 31, 9007199254740993, 9, 7, 0.05, 1000000000, 100000000000000000000, 0.1, 1e10, 9223372036854775808, '2013-01-31',
            '2013-01-31 12:34:56.789', '2013-01-31', TRUE, ' 12,5 ')
        """
}
