import FuseCore
import FuseQuery
import Testing

@testable import FusePolicy

@Suite("art27.minimum: permitted constants and rows")
struct Art27LiteralsTests {
    private let newark = Literal.text(ExactText("EWR"))

    @Test("comparing with permitted constants passes")
    func passes() throws {
        #expect(try rich([newark]).isAllowed)
        #expect(try rich([]).isAllowed)
    }

    @Test("another constant is refused, and not shown")
    func otherConstant() throws {
        let situation = try rich([newark, .text(ExactText("LGA"))])
        #expect(situation.refusing == [.minimum])
        let reason = try #require(situation.findings(.minimum).first?.reason.line)
        #expect(reason.en.contains("`origin`") && !reason.en.contains("LGA") && !reason.zh.contains("LGA"))
    }

    @Test("NULL or a truth value is another constant", arguments: [Literal.null, .boolean(true)])
    func otherType(constant: Literal) throws {
        #expect(try rich([constant]).refusing == [.minimum])
    }

    @Test("another comparison than equality is refused")
    func beyond() throws {
        var situation = try rich([newark])
        situation.uses[0].comparisons["origin"] = ColumnComparison(constants: [newark], beyond: .otherUses)
        #expect(situation.refusing == [.minimum])
    }

    @Test("an unknown comparison cannot be evaluated, and is refused")
    func unknown() throws {
        var situation = try rich([newark])
        situation.uses[0].comparisons = [:]
        #expect(situation.refusing == [.minimum])
        #expect(situation.findings(.minimum).first?.reason.line.en.contains("could not be evaluated") == true)
    }

    @Test("a column that decides about no row needs no comparison")
    func unused() throws {
        var situation = try rich([])
        situation.uses[0].columns?["origin"] = [.group]
        situation.uses[0].comparisons = [:]
        #expect(situation.isAllowed)
    }

    @Test(
        "what a column is compared with counts, whatever uses are recorded for it",
        arguments: [[.group], [.join], [.group, .join], []] as [Set<ColumnUse>])
    func whateverUses(uses: Set<ColumnUse>) throws {
        var situation = try rich([newark])
        situation.uses[0].columns?["origin"] = uses
        #expect(situation.isAllowed)
        situation.uses[0].comparisons["origin"] = ColumnComparison(
            constants: [.text(ExactText("LGA"))], beyond: .nothing)
        #expect(situation.refusing == [.minimum])
        situation.uses[0].comparisons["origin"] = ColumnComparison(constants: [], beyond: .otherUses)
        #expect(situation.refusing == [.minimum])
    }

    @Test("days and moments are compared with what terms write as text")
    func days() throws {
        let day = Literal.date(try CalendarDate("2026-11-23"))
        let moment = Literal.timestamp(try #require(CivilMoment("2026-11-23 12:00:00")))
        #expect(try rich([day], among: [.text(ExactText("2026-11-23"))]).isAllowed)
        #expect(try rich([day], among: [day]).isAllowed)
        #expect(try rich([moment], among: [.text(ExactText("2026-11-23T12:00"))]).isAllowed)
        #expect(try rich([moment], among: [.text(ExactText("2026-11-23 12:00:00"))]).isAllowed)
        #expect(try rich([day], among: [.text(ExactText("2026-11-24"))]).refusing == [.minimum])
        #expect(try rich([moment], among: [.text(ExactText("2026-11-23"))]).refusing == [.minimum])
        #expect(try rich([.text(ExactText("2026-11-23"))], among: [day]).refusing == [.minimum])
    }

    @Test("conditions on rows are said to be applied, and not shown")
    func rows() throws {
        var situation = try rich([newark])
        #expect(situation.evidence(.minimum)?["rows"] == "applied")
        situation.uses[0].terms.rows = []
        #expect(situation.evidence(.minimum)?["rows"] == nil)
    }

    private func rich(_ constants: Set<Literal>, among literals: Set<Literal>? = nil) throws -> Situation {
        var situation = try Situation.of(.rich)
        situation.uses[0].comparisons["origin"] = ColumnComparison(constants: constants, beyond: .nothing)
        if let literals { situation.uses[0].terms.columns["origin"]?.literals = literals }
        return situation
    }
}
