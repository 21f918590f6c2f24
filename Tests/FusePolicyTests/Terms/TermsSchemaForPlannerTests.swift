import FuseCore
import Testing

@testable import FusePolicy
@testable import FuseQuery

@Suite("What the planner learns of a dataset")
struct TermsSchemaForPlannerTests {
    private static let columns = [
        ColumnSchema(name: "tailnum", type: .text), ColumnSchema(name: "origin", type: .text),
        ColumnSchema(name: "dep_delay", type: .double),
    ]

    @Test("allowed constants come in one order, however the terms list them")
    func literals() throws {
        let codes = (0..<40).map { "K\($0)" }
        for list in [codes, codes.reversed(), codes.shuffled()] {
            let schema = try terms(literals: "[\(list.joined(separator: ", "))]").schema(columns: Self.columns)
            let order = try #require(schema.literals(of: "origin"))
            #expect(order == codes.sorted().map { .text(ExactText($0)) })
        }
        #expect(try terms(literals: "[a]").schema(columns: Self.columns).literals(of: "tailnum") == nil)
    }

    @Test("a column counts as unique only if the check was declared, was run, and held")
    func unique() throws {
        let terms = try terms(quality: ["tailnum", "dep_delay"])
        let (met, unmet) = (outcome("tailnum", isMet: true), outcome("tailnum", isMet: false))
        #expect(try terms.schema(columns: Self.columns, checked: [met]).isUnique("TailNum"))
        #expect(try !terms.schema(columns: Self.columns, checked: [unmet]).isUnique("tailnum"))
        #expect(try !terms.schema(columns: Self.columns).isUnique("tailnum"))
        let undeclared = outcome("origin", isMet: true)
        #expect(try !terms.schema(columns: Self.columns, checked: [undeclared]).isUnique("origin"))
        let other = CheckOutcome(.complete(column: "tailnum"), isMet: true)
        #expect(try !terms.schema(columns: Self.columns, checked: [other]).isUnique("tailnum"))
    }

    @Test("a column of floating-point numbers may hold NaN many times, so it is never unique")
    func floating() throws {
        let schema = try terms(quality: ["dep_delay"]).schema(
            columns: Self.columns, checked: [outcome("dep_delay", isMet: true)])
        #expect(!schema.isUnique("dep_delay"))
    }

    private func outcome(_ column: String, isMet: Bool) -> CheckOutcome {
        CheckOutcome(.unique(column: column), isMet: isMet)
    }

    private func terms(literals: String? = nil, quality: [String] = []) throws -> Terms {
        var outline = Outline.flights
        if let literals { outline = outline.with(["columns", "origin", "literals"], Outline(stringLiteral: literals)) }
        if !quality.isEmpty {
            let checks = quality.map { "{check: unique, column: \($0)}" }.joined(separator: ", ")
            outline = outline.with(["quality"], Outline(stringLiteral: "[\(checks)]"))
        }
        return try Terms.parse(yaml: outline.text)
    }
}
