import FuseCore
import Testing

@testable import FuseQuery

@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct KeyDomainTests {
    private static func plans() throws -> SamplePlans {
        let visits = try TableSchema(
            dataset: ID("visits"),
            columns: [
                ColumnSchema(name: "person", type: .integer(bits: 32, signed: true)),
                ColumnSchema(name: "city", type: .text), ColumnSchema(name: "day", type: .date),
                ColumnSchema(name: "small", type: .integer(bits: 8, signed: true)),
                ColumnSchema(name: "score", type: .double),
            ],
            unit: UnitColumn(name: "person", column: "person"), literals: ["City": [text("厦门"), text("北京")]])
        let cities = try TableSchema(
            dataset: ID("cities"),
            columns: [
                ColumnSchema(name: "city", type: .text),
                ColumnSchema(name: "size", type: .integer(bits: 64, signed: true)),
            ],
            unit: nil, rows: [RowCondition(column: "size", test: .within(least: number("1"), most: nil))])
        return try SamplePlans(catalog: Catalog([visits, cities]))
    }

    private static func text(_ value: String) -> Literal { .text(ExactText(value)) }

    private static func number(_ value: String) throws -> Literal { .number(try ExactDecimal(value)) }

    private static func sources(_ keys: [String: DeclaredKeys], by clause: String) throws -> [KeyDomain.Source]? {
        try plans().plan("SELECT count(*) AS n FROM visits GROUP BY \(clause)", keys: keys).domain?.sources
    }

    @Test func `without declared keys the data decides`() throws {
        #expect(try Self.sources([:], by: "city") == nil)
    }

    @Test func `listed values are read in the type of their key, each once`() throws {
        let day = try CalendarDate("2013-01-31")
        let cases: [(String, [Literal], [Literal])] = [
            ("city", [Self.text("a"), Self.text("A"), Self.text("a")], [Self.text("a"), Self.text("A")]),
            (
                "small", [try Self.number("1.0"), try Self.number("-128")],
                [try Self.number("1"), try Self.number("-128")]
            ),
            ("score", [try Self.number("0.1"), .double(0.1)], [.double(0.1)]),
            ("day", [Self.text("2013-01-31"), .date(day)], [.date(day)]),
        ]
        for (key, listed, expected) in cases {
            #expect(try Self.sources([key: .listed(listed)], by: key) == [.constants(expected)], "\(key)")
        }
    }

    @Test func `allowed literals come from the terms`() throws {
        #expect(
            try Self.sources(["CITY": .allowedLiterals], by: "city")
                == [.constants([Self.text("厦门"), Self.text("北京")])])
    }

    @Test func `values of a public column are read with the conditions of its terms`() throws {
        let plan = try Self.plans().plan(
            "SELECT small, city AS place, count(*) AS n FROM visits GROUP BY 1, 2",
            keys: [
                "place": .column(ID("cities"), "CITY"), "small": .listed([Self.number("1"), Self.number("2")]),
            ])
        guard case .column(let reading, let column)? = plan.domain?.sources.last else {
            Issue.record("\(String(describing: plan.domain))")
            return
        }
        #expect(try reading.dataset == ID("cities") && column.name == "city" && reading.columns == [column])
        #expect(reading.conditions.count == 1 && reading.unit == nil)
        #expect(try plan.columnUses[ID("cities")]?["city"] == [.group])
        #expect(try plan.datasets == [ID("cities"), ID("visits")] && plan.privateDatasets == [ID("visits")])
        #expect(Set(plan.readings.map(\.place)).count == 2)
    }

    @Test func `what is declared counts as compared with the key's column`() throws {
        let sql = "SELECT count(*) AS n FROM visits GROUP BY city"
        let listed = try Self.plans().plan(sql, keys: ["city": .listed([Self.text("a")])])
        #expect(
            try listed.comparisons[ID("visits")]?["city"]
                == ColumnComparison(constants: [Self.text("a")], beyond: .nothing))
        let column = try Self.plans().plan(sql, keys: ["city": .column(ID("cities"), "city")])
        #expect(try column.comparisons[ID("visits")]?["city"] == ColumnComparison(constants: [], beyond: .otherUses))
    }

    @Test func `declarations that do not fit the query are refused`() throws {
        let few: DeclaredKeys = .listed([Self.text("a")])
        let long: DeclaredKeys = .listed([Self.text(String(repeating: "x", count: 1025))])
        let cases: [(String, [String: DeclaredKeys], String)] = [
            ("city, small", ["city": few], "`small`"), ("city", ["city": few, "n": few], "`n`"),
            ("city", ["city": few, "City": few], "twice"), ("()", ["city": few], "no group key"),
            ("city", ["city": .listed([])], "list at least one"),
            ("city", ["city": .listed([try Self.number("1")])], "no text"), ("city", ["city": long], "no text"),
            ("city", ["city": .listed([.null])], "no text"),
            ("small", ["small": .listed([try Self.number("1.5")])], "no integer"),
            ("small", ["small": .listed([try Self.number("300")])], "no integer"),
            ("day", ["day": .listed([Self.text("2013-02-30")])], "no date"),
            ("small", ["small": .allowedLiterals], "terms do not give"),
            ("lower(city)", ["key_1": .allowedLiterals], "no plain column"),
            ("city", ["city": .column(try ID("cities"), "nothing")], "no column"),
            ("city", ["city": .column(try ID("nothing"), "city")], "no column"),
            ("city", ["city": .column(try ID("visits"), "city")], "private"),
            ("city", ["city": .column(try ID("cities"), "size")], "another type"),
        ]
        for (clause, keys, part) in cases {
            let error = #expect(throws: QueryError.self, "\(part)") { try Self.sources(keys, by: clause) }
            #expect(error?.code == .catalog && error?.reason.contains(part) == true, "\(String(describing: error))")
        }
    }

    @Test func `a release shows a limited number of groups`() throws {
        let hundreds = (0..<317).map { Self.text("\($0)") }
        let numbers = try (-100..<120).map { try Self.number("\($0)") }
        let keys: [String: DeclaredKeys] = ["city": .listed(hundreds), "small": .listed(numbers)]
        #expect(try Self.sources(keys, by: "city, small")?.count == 2)
        let days = (0..<2).map { Literal.date(CalendarDate(daysSinceEpoch: $0)) }
        #expect(throws: QueryError(.catalog, "")) {
            try Self.sources(keys.merging(["day": .listed(days)]) { $1 }, by: "city, small, day")
        }
        // Each key by itself is few groups.
        let sets = "GROUPING SETS (city, small, day)"
        #expect(try Self.sources(keys.merging(["day": .listed(days)]) { $1 }, by: sets)?.count == 3)
    }
}
