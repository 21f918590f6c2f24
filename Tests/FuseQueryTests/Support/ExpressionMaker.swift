/// Makes nested expressions over the columns of `HostileRows` or `OrdinaryRows`, of which most are accepted.
struct ExpressionMaker {
    var random: SeededGenerator
    var leaves = Self.hostileLeaves

    enum Kind: CaseIterable {
        case whole
        case number
        case text
        case moment
        case truth
    }

    mutating func expression() -> String { make(random.pick(Kind.allCases), depth: 3) }

    mutating func numeric() -> String { make(random.pick([.whole, .number]), depth: 3) }

    private mutating func make(_ kind: Kind, depth: Int) -> String {
        guard depth > 0, random.chance(85) else { return leaf(kind) }
        let shape = random.pick(Self.shapes[kind] ?? [])
        return shape.reduce(into: "") { text, piece in
            switch piece {
            case .text(let plain): text += plain
            case .part(let kind): text += "(\(make(kind, depth: depth - 1)))"
            }
        }
    }

    private mutating func leaf(_ kind: Kind) -> String { random.pick(leaves[kind] ?? ["NULL"]) }

    static let hostileLeaves: [Kind: [String]] = [
        .whole: ["i8", "i16", "i32", "i64", "u8", "u64", "i642", "u642", "0", "-1", "7", "1000000"],
        .number: ["d9", "d18", "d38", "d38s", "f32", "f64", "d182", "f642", "0.5", "-2.25", "1e300"],
        .text: ["t", "t2", "''", "'厦门'", "'12.5'", "'2013-01-31'"],
        .moment: ["d", "s", "z", "d2", "s2", "DATE '2013-01-31'", "TIMESTAMP '1969-12-31 23:59:59'"],
        .truth: ["b", "b2", "TRUE"],
    ]

    static let ordinaryLeaves: [Kind: [String]] = [
        .whole: ["i", "j", "0", "-1", "7", "100"], .number: ["x", "y", "g", "0.5", "-2.25", "3e0"],
        .text: ["t", "w", "''", "'厦门'", "'12.5'"], .moment: ["d", "e", "s", "q", "DATE '1970-01-01'"],
        .truth: ["b", "TRUE"],
    ]

    private enum Piece {
        case text(String)
        case part(Kind)
    }

    /// Shapes with `w`, `n`, `t`, `m` and `c` in braces for a whole number, number, text, moment and condition.
    private static let shapes: [Kind: [[Piece]]] = texts.mapValues { $0.map(pieces) }

    private static let texts: [Kind: [String]] = [
        .whole: [
            "{w} + {w}", "{w} - {w}", "{w} * {w}", "-{w}", "abs{w}", "{w} // {w}", "{w} % {w}", "{w} // 3", "{w} % -7",
            "round({w}, -2)", "sign{n}", "floor{n}", "CAST({n} AS BIGINT)", "CAST({n} AS HUGEINT)", "length{t}",
            "CASE WHEN {c} THEN {w} ELSE {w} END", "coalesce({w}, {w})", "greatest({w}, {w})", "year{m}",
            "date_diff('day', {m}, {m})", "date_diff('hour', {m}, {m})", "position({t} IN {t})", "CAST({t} AS INTEGER)",
            "width_bucket({n}, -10, 1000, 7)", "CAST({c} AS INTEGER)", "century{m}", "trunc{n}",
        ],
        .number: [
            "{n} + {n}", "{n} - {w}", "{n} * {n}", "-{n}", "{n} / {n}", "abs{n}", "round({n}, 2)", "round({n}, -3)",
            "sqrt{n}", "ln{n}", "exp{n}", "pow({n}, {n})", "CAST({t} AS DOUBLE)", "CAST({n} AS DECIMAL(18,3))",
            "least({n}, {w})", "nullif({n}, {n})", "CASE WHEN {c} THEN {n} ELSE {w} END", "epoch{m}", "sin{n}",
            "CAST({t} AS DECIMAL(38,5))", "trunc{n}", "ceil{n}", "coalesce({n}, {w}, 0)",
        ],
        .text: [
            "{t} || {t}", "lower{t}", "upper{t}", "trim{t}", "reverse{t}", "left({t}, 3)", "right({t}, 2)",
            "replace({t}, '1', '22')", "lpad({t}, 9, '0')", "split_part({t}, '-', 2)", "concat({t}, {t})",
            "concat_ws(',', {t}, {t})", "CAST({n} AS VARCHAR)", "CAST({m} AS VARCHAR)", "strftime({m}, '%Y-%m')",
            "dayname{m}", "substring({t}, 2, 4)", "CASE WHEN {c} THEN {t} END", "coalesce({t}, {t})",
        ],
        .moment: [
            "date_trunc('month', {m})", "{m} + INTERVAL 5 MONTH", "{m} - INTERVAL 100 DAY", "last_day{m}",
            "CAST({m} AS DATE)", "CAST({t} AS DATE)", "CAST({m} AS TIMESTAMP)", "CAST({m} AS DATE) + {w}",
            "make_date({w}, {w}, {w})", "coalesce({m}, {m})", "CASE WHEN {c} THEN {m} ELSE {m} END",
            "make_timestamp({w}, {w}, {w}, {w}, {w}, {n})", "greatest({m}, {m})", "strptime({t}, '%Y-%m-%d')",
        ],
        .truth: [
            "{w} < {n}", "{n} = {n}", "{t} = {t}", "{m} <= {m}", "{n} IS NULL", "NOT {c}", "{c} AND {c}", "{c} OR {c}",
            "{w} IN (1, 2, 3)", "{n} BETWEEN {w} AND {n}", "{t} LIKE '%1%'", "starts_with({t}, {t})", "isnan{n}",
            "{c} IS NOT TRUE", "{m} IS DISTINCT FROM {m}", "contains({t}, {t})", "isfinite{n}", "{t} IN ('a', '')",
        ],
    ]

    private static func pieces(_ text: String) -> [Piece] {
        let kinds: [Character: Kind] = ["w": .whole, "n": .number, "t": .text, "m": .moment, "c": .truth]
        return text.split(separator: "{", omittingEmptySubsequences: false).enumerated().flatMap {
            index, part -> [Piece] in
            guard index > 0, let first = part.first, let kind = kinds[first] else { return [.text(String(part))] }
            return [.part(kind), .text(String(part.dropFirst(2)))]
        }
    }
}
