/// Expressions over `HostileRows`, together every form and every function that queries know.
enum ScalarTexts {
    static let all =
        numbers + roundings + functions + casts + dates + shifts + texts + textParts + truths + choices

    static let numbers = [
        "i8 + i16 * i32 - i64", "i64 * i642", "-i64", "abs(i64)", "i64 // -1", "i64 % 7", "CAST(t AS HUGEINT) % -1",
        "CAST(t AS HUGEINT) // -7", "CAST(t AS HUGEINT) // -1", "u64 + u642", "u64 * 3 - i64", "u8 - u82",
        "d18 * d182", "d18 + d182", "d18 * 0.5", "d38 - 1", "d38 + 0.5", "abs(d38)", "-d18", "-CAST(t AS HUGEINT)",
        "abs(CAST(t AS HUGEINT))", "i64 * i642 * i64", "i64 * i642 * i64 * i642", "d18 * (1 - d182) * (1 + d9)",
        "d9 * d92 * d9 * d92", "d38 * d382", "d38s + d38s2", "d38s - i64", "d38s + d9", "CAST(t AS HUGEINT) + d9",
        "f64 * f642", "f64 + f32 * i64", "f64 / f642", "i64 / i322", "d38 / 0", "f64 - f642", "f64 / f64",
        "i64 // i642", "i64 % i642", "i8 // u8", "u64 % i64", "CAST(t AS HUGEINT) // i64", "mod(i8, i82)",
        "divide(i32, i322)", "CAST(t AS HUGEINT) % CAST(t2 AS HUGEINT)", "@i64", "sign(f64)", "sign(d38)", "sign(u64)",
        "width_bucket(f64, 0, 10, 5)", "width_bucket(i64, -100, 100.5, 100000)",
        "width_bucket(d38s, -1e5::DECIMAL(9,1), 3, 1)",
    ]

    static let roundings = [
        "round(d18, 1)", "round(d18)", "round(d38, -2)", "round(d38, -37)", "round(i64, -1)", "round(i64, -19)",
        "round(CAST(t AS HUGEINT), -1)", "round(d38s, -5)", "round(u64, -20)", "round(d9, -7)", "floor(d38)",
        "ceil(d18)", "floor(d38s)", "ceiling(d38s)", "round(d38s, 3)", "round(f64, 3)", "round(f64)", "round(f64, -3)",
        "round(f64, -37)", "floor(f32)", "ceil(f64)", "trunc(f64)", "trunc(d18)", "trunc(d38s)", "trunc(i64)",
    ]

    static let functions = [
        "sqrt(f64)", "sqrt(i64)", "cbrt(d38)", "ln(f64)", "log(d18)", "log10(u64)", "log2(f64)", "exp(f64)", "sin(f64)",
        "cos(f64)", "tan(f64)", "asin(f64)", "acos(f64)", "atan(f64)", "degrees(f64)", "radians(f64)", "f64 ^ f642",
        "pow(f64, 2)", "power(i64, -0.5)", "f64 ** i642", "log(2, f64)", "pi() * f64", "isnan(f64)", "isinf(f64)",
        "isfinite(f64)", "isnan(i64)", "sqrt(ln(f64))", "exp(exp(f64))",
    ]

    static let casts = [
        "CAST(f64 AS TINYINT)", "CAST(f64 AS HUGEINT)", "CAST(f64 AS DECIMAL(5,2))", "CAST(d38 AS BIGINT)",
        "CAST(i64 AS SMALLINT) + 1", "CAST(i64 AS DECIMAL(38,10))", "CAST(u64 AS BIGINT)", "CAST(t AS INTEGER)",
        "CAST(t AS DOUBLE)", "CAST(t AS DATE)", "CAST(t AS TIMESTAMP)", "CAST(t AS BOOLEAN)", "CAST(i64 AS UTINYINT)",
        "CAST(f64 AS UBIGINT)", "CAST(t AS DECIMAL(10,3))", "CAST(d AS TIMESTAMP)", "CAST(s AS DATE)",
        "CAST(z AS DATE)", "CAST(f64 AS VARCHAR)", "CAST(d38 AS VARCHAR)", "CAST(b AS INTEGER) * i64",
        "CAST(CAST(t AS TIMESTAMP) AS DATE)", "CAST(t AS TIMESTAMPTZ)", "CAST(s AS VARCHAR)", "CAST(b AS VARCHAR)",
        "CAST(d38s AS DECIMAL(3,1))", "CAST(d AS VARCHAR)", "CAST(b AS DOUBLE)", "CAST(d18 AS DOUBLE)",
    ]

    static let dates = [
        "year(d)", "month(d)", "week(d)", "quarter(d)", "isodow(d)", "dayofyear(d)", "hour(s)", "minute(s)",
        "second(s)", "year(s)", "year(z)", "isoyear(d)", "dayofweek(s)", "decade(d)", "century(s)", "millennium(d)",
        "extract(epoch FROM s)", "epoch(d)", "epoch(z)", "date_trunc('week', d)", "date_trunc('year', d)",
        "date_trunc('week', s)", "date_trunc('minute', s)", "date_trunc('quarter', z)", "date_trunc('second', s)",
        "last_day(d)", "last_day(s)", "dayname(d)", "monthname(s)", "strftime(d, '%Y-%m-%d')",
        "strftime(s, '%d/%m/%Y %H:%M:%S %j %B %b %A %a')", "strptime(t, '%Y-%m-%d %H:%M')",
        "try_strptime(t, '%Y%m%d')", "date_diff('day', d, d2)", "date_diff('day', s, s2)", "date_diff('year', d, s2)",
        "datediff('quarter', d, d2)", "date_diff('month', s, s2)", "date_diff('hour', s, s2)",
        "date_diff('minute', d, d2)", "date_diff('second', s, s2)", "date_diff('day', d, '2013-01-01')",
    ]

    static let shifts = [
        "d + 5", "d - 5", "d + i32", "d - i64", "i64 + d", "d - CAST(t AS HUGEINT)", "d - d2", "d - DATE '2013-01-01'",
        "d + INTERVAL 1 DAY", "s - INTERVAL 3 MONTH", "d + INTERVAL 10000 YEAR", "s - INTERVAL 9999 YEAR",
        "s + INTERVAL 5 HOUR", "z - INTERVAL 90 MINUTE", "d + INTERVAL 1 WEEK - INTERVAL 3 SECOND",
        "INTERVAL 2 DAY + s", "date_add(d, INTERVAL 1 MONTH)", "make_date(i64, i82, i8)", "make_date(i16, 2, i82)",
        "make_timestamp(i64, i82, 5, 3, i8, f64)", "make_timestamp(i16, 2, u8, 23, 59, f642)",
        "make_timestamp(2013, 2, 28, i8, i82, d18)",
    ]

    static let texts = [
        "lower(t)", "upper(t) || t2", "length(t)", "trim(t)", "ltrim(t)", "rtrim(t)", "reverse(t)",
        "starts_with(t, t2)",
        "ends_with(t, t2)", "suffix(t, '5 ')", "contains(t, '')", "t LIKE '%\\'", "t ILIKE '_%_' ESCAPE '!'",
        "t LIKE '%!%' ESCAPE '!'", "t NOT LIKE 'a%'", "concat(t, t2, 'x')", "concat(t)", "concat_ws('-', t, t2, t)",
        "repeat(t, 3)", "t || '\u{1}\\''\"`${x}' || t2",
    ]

    static let textParts = [
        "substring(t, 2, 100)", "substring(t, 1000000)", "substring(t FROM 1 FOR 2)", "left(t, 2)", "left(t, 0)",
        "right(t, 3)", "right(t, 0)", "position(t2 IN t)", "strpos(t, ',')", "instr(t, '')", "split_part(t, ',', 1)",
        "split_part(t, ',', -1)", "split_part(t, '長', 1000)", "replace(t, ',', '--')", "replace(t, '長', '')",
        "lpad(t, 5, 'xy')", "rpad(t, 1024, '門')", "lpad(t, 0, ' ')",
    ]

    static let truths = [
        "d IS DISTINCT FROM s", "z > s", "f64 BETWEEN i64 AND d18", "i64 IN (1, 2.5, 9223372036854775808)",
        "b OR i8 > 3", "NOT b", "b AND b2", "b IS NULL", "u64 > -1", "d38 = i64", "f64 <> d38", "b IS TRUE",
        "b IS NOT FALSE", "b IS UNKNOWN", "d <= DATE '1998-12-01' - INTERVAL '90' DAY", "d38 > 0.5", "i64 = i642",
        "t IN ('', 'nan')", "s NOT IN (TIMESTAMP '2000-02-29 00:00:00')", "d NOT BETWEEN '1990-01-01' AND s",
        "CAST(t AS HUGEINT) > 0.25", "f32 = f64", "t <> t2", "d IS NOT DISTINCT FROM d2",
    ]

    static let choices = [
        "greatest(i64, u64, d18)", "least(f64, i64)", "least(d, s)", "coalesce(f64, d38)", "nullif(f64, f32)",
        "CASE WHEN i64 > 0 THEN d38 ELSE i8 END", "CASE t WHEN 'nan' THEN 1 WHEN '' THEN 2.5 END", "ifnull(t, 'x')",
        "if(b, d, s)", "coalesce(d38, d38s)", "nullif(t, '')", "greatest(t, t2)",
        "greatest(CAST(t AS HUGEINT), 0.5)",
    ]
}
