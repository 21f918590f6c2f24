import BigInt
import FuseCore
import Testing

@testable import FuseQuery

/// How the two engines' texts differ, and what both keep to.
struct DialectTests {
    private static let spark = SparkDialect()

    @Test(arguments: [
        ("it's", #"'it\'s'"#), (#"a\b"#, #"'a\\b'"#), ("${x}", #"'\u0024{x}'"#), ("a\nb\u{0}", #"'a\u000ab\u0000'"#),
        ("\u{7F}", #"'\u007f'"#), ("厦门", "'厦门'"), ("'\u{301}", "'\\'\u{301}'"), ("", "''"),
    ])
    func `nothing in a Spark text is read as SQL`(text: String, written: String) {
        #expect(Array(Self.spark.text(text).utf8) == Array(written.utf8))
    }

    @Test func `nothing in a Spark name is read as SQL`() {
        #expect(Self.spark.identifier("a`b\"") == "`a``b\"`")
        #expect(Self.spark.identifier("`\u{301}").unicodeScalars.filter { $0 == "`" }.count == 4)
    }

    @Test(arguments: [
        ("a%", nil, "a%", "!"), (#"\%"#, nil, #"\\%"#, "!"), ("a!%%", "!", "a#%%", "#"), ("!x!_", "!", "x#_", "#"),
        ("a_!", nil, "a_!", "#"), (#"\\_"#, #"\"#, #"\\_"#, "!"),
    ])
    func `Spark's patterns mean what the query's mean`(
        pattern: String, escape: String?, written: String, sign: String
    ) {
        let like = LikePattern(
            pattern: ExactText(pattern), escape: escape.map(ExactText.init), letters: .exact)
        #expect(Self.spark.like("x", like) == "(x LIKE '\(written)' ESCAPE '\(sign)')")
    }

    /// A hundred levels would else be more text than there is memory.
    @Test(arguments: NestingForm.nested)
    func `text grows no faster than the expression`(form: NestingForm) throws {
        for dialect in [DuckDBDialect(), SparkDialect()] as [any SQLDialect] {
            let lengths = try [10, 20, 40].map { depth in
                let deep = try (0..<depth).reduce(NestingForm.leaf) { value, _ in try form.nest(value) }
                return ScalarWriter(dialect).sql(of: deep).utf8.count
            }
            #expect(lengths[2] - lengths[1] <= 3 * (lengths[1] - lengths[0]), "\(lengths)")
        }
    }
}

/// The printed subqueries, run.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct SubqueryTextTests {
    private static let table = DerivedTable(
        number: 0, form: .union([]),
        columns: [
            DerivedTable.Column(name: "a", type: .number(NumberRange(signedBits: 64)), isUnit: false),
            DerivedTable.Column(name: "b", type: .double, isUnit: false),
            DerivedTable.Column(name: "c", type: .text, isUnit: false),
        ], unit: nil, needed: [0, 2])

    private static func table(needing places: Set<Int>) -> DerivedTable {
        DerivedTable(number: 0, form: .union([]), columns: table.columns, unit: nil, needed: places)
    }

    private static let rows = """
        SELECT CAST(x AS BIGINT) AS "c0", CAST(y AS DOUBLE) AS "c1", z AS "c2"
        FROM (VALUES (1, 0.5, 'a'), (2, 2.0, 'b'), (NULL, NULL, NULL)) AS v(x, y, z)
        """

    private static func count(where condition: Scalar) throws -> String? {
        let sql = ScalarWriter(DuckDBDialect()) { _ in rows }.sql(of: condition)
        let source = "(SELECT i::INTEGER AS i, 'a' AS t FROM range(4) AS q(i)) AS \"r0\""
        return try DuckDBProcess.rows(of: [(sql: "SELECT count(*) FROM \(source) WHERE \(sql)", columns: 1)])[0][0][0]
    }

    private static func column(_ name: String, _ type: String) -> Scalar {
        .column(
            ColumnReference(
                relation: 0, column: .declared(ColumnSchema(name: name, type: ColumnType(duckDBName: type)))))
    }

    @Test func `membership compares in the common type`() throws {
        let value = Self.column("i", "INTEGER")
        #expect(try Self.count(where: .truth(.isMember(value, Self.table(needing: [0])))) == "2")
        #expect(try Self.count(where: .truth(.isMember(value, Self.table(needing: [1])))) == "1")
        // NOT IN with a NULL among the values is never true.
        #expect(try Self.count(where: .not(.truth(.isMember(value, Self.table(needing: [0]))))) == "0")
    }

    @Test func `existence compares every needed column`() throws {
        let values = [Self.column("i", "INTEGER"), Self.column("t", "VARCHAR")]
        #expect(try Self.count(where: .truth(.hasMatch(values, Self.table(needing: [0, 2])))) == "1")
        #expect(try Self.count(where: .not(.truth(.hasMatch(values, Self.table(needing: [0, 2]))))) == "3")
        #expect(try Self.count(where: .truth(.hasMatch([], Self.table(needing: [])))) == "4")
    }
}
