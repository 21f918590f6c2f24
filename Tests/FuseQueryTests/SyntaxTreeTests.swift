import Foundation
import FuseCore
import Testing

@testable import FuseQuery

@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct SyntaxTreeTests {
    @Test func `each accepted form gives its structure`() throws {
        for (form, tree) in zip(SyntaxCases.all, try DuckDBProcess.trees(of: SyntaxCases.all.map(\.sql))) {
            let query = try SyntaxTree.read(tree, sql: form.sql)
            #expect(query.outline == form.outline, "\(form.sql)")
        }
    }

    @Test func `each refused form gives its place and reason`() throws {
        for (form, tree) in zip(RefusedSyntax.all, try DuckDBProcess.trees(of: RefusedSyntax.all.map(\.sql))) {
            let error = #expect(throws: QueryError.self, "\(form.sql)") { try SyntaxTree.read(tree, sql: form.sql) }
            guard let error else { continue }
            #expect(error.code == .unsupported, "\(form.sql)\n\(error)")
            #expect(error.mark?.description == form.place, "\(form.sql)\n\(error)")
            #expect(error.reason.contains(form.part), "\(form.sql)\n\(error)")
            #expect(!error.reason.contains("\n") && error.reason.utf8.count < 160, "\(error)")
        }
    }

    @Test func `parts carry the nearest place that is known`() throws {
        let sql = """
            WITH x AS (
              SELECT b FROM t)
            SELECT (SELECT_ITEM) FROM x,
              (FROM u) AS s, (SELECT c
              FROM v UNION ALL FROM w)
            WHERE a IN (
              FROM y)
            """
        let query = try read(sql)
        guard case .select(let select) = query else { throw QueryError(.syntax, "no SELECT") }
        #expect(select.mark.description == "3:9")
        #expect(select.tables.map(\.mark.description) == ["2:10"])
        #expect(select.source.first.mark.description == "3:27")
        // FROM-first queries have no output with a place; their source is nearest.
        #expect(select.source.joins.map(\.mark.description) == ["4:9", "4:26"])
        #expect(select.source.joins.map(\.relation.mark.description) == ["4:9", "4:26"])
        guard case .membership(_, let inner)? = select.filter?.form else { throw QueryError(.syntax, "no IN") }
        #expect(inner.mark.description == "7:8")
    }

    @Test func `columns count scalars of the text`() throws {
        let sql = "SELECT '厦門é',\n  '長' AS \"ä\", 😀.x, nothing -- 厦\n FROM t"
        guard case .select(let select) = try read(sql) else { throw QueryError(.syntax, "no SELECT") }
        #expect(select.items.map(\.mark.description) == ["1:8", "2:3", "2:15", "2:20"])
        #expect(select.source.first.mark.description == "3:7")
    }

    @Test func `parameters are found wherever they stand`() throws {
        let sql = """
            WITH x AS (SELECT b FROM t WHERE c = $with) SELECT sum(a) FILTER (WHERE b > $measure) FROM x
            JOIN (SELECT d FROM u WHERE d = $source UNION ALL (SELECT d FROM v LIMIT $limited)) AS s ON s.d = $joined
            WHERE a IN (SELECT e FROM w WHERE e = $member) AND NOT EXISTS (FROM w WHERE w.e = $exists)
            GROUP BY GROUPING SETS ((a + $key), ()) HAVING sum(a) > $having ORDER BY a = $ordered LIMIT $Most
            """
        let expected = [
            "with", "measure", "source", "limited", "joined", "member", "exists", "key", "having", "ordered", "most",
        ]
        #expect(try read(sql).parameterNames == Set(expected.map(ColumnKey.init)))
    }

    @Test func `named parameters and used parameters are the same`() throws {
        let sql = "SELECT a FROM t WHERE b IN (SELECT c FROM u WHERE d = $p)"
        let tree = try DuckDBProcess.trees(of: [sql])[0]
        let path = try #require(TreePath.all(in: tree).first { "\($0)" == ".statements[0].named_param_map" })
        #expect(throws: QueryError(.unknownSyntax, "")) {
            try SyntaxTree.read(path.replacing(in: tree) { $0.with(.list([])) }, sql: sql)
        }
        let inner = try #require(
            TreePath.all(in: tree).first { "\($0)".hasSuffix(".subquery.named_param_map") })
        let named = try #require(path.content(in: tree))
        #expect(throws: QueryError(.unknownSyntax, "")) {
            try SyntaxTree.read(inner.replacing(in: tree) { $0.with(named) }, sql: sql)
        }
    }

    @Test(arguments: ["(SELECT a FROM ", "(WITH x AS (FROM t) SELECT a FROM x WHERE a IN ", "(FROM t WHERE EXISTS "])
    func `queries nest to the limit and no deeper`(opening: String) throws {
        for (depth, isRead) in [(SyntaxTree.deepestQuery, true), (SyntaxTree.deepestQuery + 1, false)] {
            let inner = (1..<depth).reduce("(SELECT b FROM t)") { inner, _ in opening + inner + ")" }
            let tree = try DuckDBProcess.trees(of: [inner])[0]
            if isRead {
                _ = try SyntaxTree.read(tree, sql: inner)
            } else {
                let error = #expect(throws: QueryError(.unsupported, "")) { try SyntaxTree.read(tree, sql: inner) }
                #expect(error?.reason.contains("nest at most 32") == true)
                #expect((error?.mark?.column ?? 0) > 100)
            }
        }
    }

    @Test func `unions with names before them nest to the limit as well`() throws {
        let text = (1..<40).reduce("SELECT a FROM t UNION ALL FROM t") { inner, _ in
            "(WITH x AS (FROM t) \(inner)) UNION ALL FROM x"
        }
        let sql = "SELECT a FROM (\(text))"
        let tree = try DuckDBProcess.trees(of: [sql])[0]
        #expect(throws: QueryError(.unsupported, "")) { try SyntaxTree.read(tree, sql: sql) }
    }

    @Test func `long unions and long lists of relations are flat`() throws {
        let union = Array(repeating: "SELECT a FROM t", count: 100).joined(separator: " UNION ALL ")
        let list = (0..<100).map { "t\($0)" }.joined(separator: ", ")
        guard case .select(let select) = try read("SELECT a FROM (\(union)) AS s, \(list)"),
            case .subquery(.union(let parts, _)) = select.source.first.rows
        else { throw QueryError(.syntax, "no union") }
        #expect(parts.count == 100)
        #expect(select.source.joins.map(\.relation.alias) == (0..<100).map { "t\($0)" })
    }

    private func read(_ sql: String) throws -> QuerySyntax {
        try SyntaxTree.read(DuckDBProcess.trees(of: [sql])[0], sql: sql)
    }
}
