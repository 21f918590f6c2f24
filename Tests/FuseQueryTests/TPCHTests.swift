import Foundation
import FuseCore
import Testing

@testable import FuseQuery

/// What becomes of queries of TPC-H in their natural form, when customers are who is protected: `Docs/tpch.md` line by line.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct TPCHTests {
    struct Form: Sendable, CustomTestStringConvertible {
        let number: Int
        /// Why the natural form is refused; nil if it is accepted.
        let refusal: Refusal?

        var testDescription: String { "Q\(number)" }
        var file: String { "q\(number < 10 ? "0" : "")\(number).sql" }
    }

    /// A refusal, and the edits that make the query acceptable.
    struct Refusal: Sendable {
        let code: QueryError.Code
        /// What the message names: the equality to add.
        let part: String
        let edits: [(text: String, replacement: String)]
    }

    private static let tied = Refusal(
        code: .notJoinedOnUnit, part: "`lineitem.l_custkey` and `customer.c_custkey`",
        edits: [("c_custkey = o_custkey", "c_custkey = o_custkey and l_custkey = c_custkey")])

    static let forms = [
        Form(number: 1, refusal: nil), Form(number: 3, refusal: tied),
        Form(
            number: 4,
            refusal: Refusal(
                code: .notJoinedOnUnit, part: "compare the unit columns of both",
                edits: [("l_orderkey = o_orderkey", "l_orderkey = o_orderkey and l_custkey = o_custkey")])),
        Form(number: 5, refusal: tied), Form(number: 6, refusal: nil),
        Form(
            number: 10,
            refusal: Refusal(code: tied.code, part: tied.part, edits: tied.edits + byNation)),
        Form(
            number: 12,
            refusal: Refusal(
                code: .notJoinedOnUnit, part: "`lineitem.l_custkey` and `orders.o_custkey`",
                edits: [("o_orderkey = l_orderkey", "o_orderkey = l_orderkey and l_custkey = o_custkey")])),
        Form(number: 14, refusal: nil), Form(number: 19, refusal: nil),
    ]

    /// Customers are not listed, so the answer is by nation.
    private static let byNation = [
        (text: "c_custkey,\n    c_name,\n    sum", replacement: "sum"),
        (text: "c_acctbal,\n    n_name,\n    c_address,\n    c_phone,\n    c_comment\n", replacement: "n_name\n"),
        (
            text: "c_custkey,\n    c_name,\n    c_acctbal,\n    c_phone,\n    n_name,\n    c_address,\n    c_comment\n",
            replacement: "n_name\n"
        ),
    ]

    @Test(arguments: forms)
    func `a natural form is accepted, or refused with the equality to add`(form: Form) throws {
        let sql = try Self.text(form)
        guard let refusal = form.refusal else {
            try Self.compare(sql)
            return
        }
        let error = #expect(throws: QueryError(refusal.code, "")) { try Self.plan(sql) }
        #expect(error?.reason.contains(refusal.part) == true, "\(error?.reason ?? "")")
        #expect(error?.mark != nil)
        try Self.compare(Self.rewritten(sql, refusal.edits))
    }

    @Test func `a list of customers is refused for what it is once its join is sound`() throws {
        let form = try #require(Self.forms.first { $0.number == 10 })
        let sql = try Self.rewritten(Self.text(form), Self.tied.edits)
        #expect(throws: QueryError(.unitColumn, "")) { try Self.plan(sql) }
    }

    /// Every order is one customer's, so each group of Q3 has one unit.
    @Test func `no group of orders has more than one customer`() throws {
        let form = try #require(Self.forms.first { $0.number == 3 })
        let sql = try Self.rewritten(Self.text(form), form.refusal?.edits ?? [])
        let bench = try Workbench.tpch.get()
        let rows = try DuckDBProcess.rows(of: [bench.printed(Self.plan(sql))])[0]
        #expect(rows.count > 100 && rows.allSatisfy { $0[3] == "1" })
    }

    @Test func `the page about them says the same`() throws {
        let page = try String(contentsOfFile: Self.package + "/Docs/tpch.md", encoding: .utf8)
        let cells = page.split(separator: "\n").map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        for form in Self.forms {
            let line = cells.first { $0.first == form.testDescription }
            #expect(line?.dropFirst().first == (form.refusal == nil ? "accepted" : "refused"), "\(form)")
        }
    }

    private static let package: String = {
        let file = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        return file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    }()

    private static func text(_ form: Form) throws -> String {
        try String(contentsOfFile: "\(package)/Tests/Dialects/tpch/\(form.file)", encoding: .utf8)
    }

    private static func rewritten(_ sql: String, _ edits: [(text: String, replacement: String)]) -> String {
        edits.reduce(sql) { sql, edit in
            #expect(sql.contains(edit.text), "the query has changed; change the edit \(edit.text)")
            return sql.replacingOccurrences(of: edit.text, with: edit.replacement)
        }
    }

    private static func plan(_ sql: String) throws -> AggregatePlan {
        try Workbench.tpch.get().plan(AcceptedQuery(sql), tree: DuckDBProcess.trees(of: [sql])[0])
    }

    private static func compare(_ sql: String) throws {
        let bench = try Workbench.tpch.get()
        let plan = try plan(sql)
        let exact = try DuckDBProcess.rows(of: [bench.printed(plan)])[0]
        let plain = try DuckDBProcess.rows(of: [(sql: sql, columns: plan.outputs.count)], after: bench.views)[0]
        let (ours, theirs) = (try ExactMeasures(plan: plan).rows(exact), ResultComparison.cells(plain, plan))
        #expect(
            !theirs.isEmpty && ResultComparison.agree(ours, theirs, inOrder: !plan.order.isEmpty, plan),
            "\(ResultComparison.difference(ours, theirs, plan))")
    }
}
