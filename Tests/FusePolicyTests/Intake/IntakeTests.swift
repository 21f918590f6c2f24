import FuseCore
import FuseQuery
import Testing

@testable import FusePolicy

@Suite("Intake")
struct IntakeTests {
    @Test("a dataset that fits its terms is admitted, with every rule of intake heard")
    func admitted() throws {
        let findings = try Intake().admit(arrival())
        #expect(
            findings.map(\.rule) == [.dataClass, .catalogue, .quality, .minimum, .consent, .rights, .secret, .grade])
        #expect(findings.allSatisfy { $0.outcome != .refuse })
    }

    @Test(
        "what the law refuses at intake is refused",
        arguments: [
            (RuleID.dataClass, { @Sendable (terms: inout Terms) in terms.channel = .open }),
            (.catalogue, { @Sendable (terms: inout Terms) in (terms.dataClass, terms.channel) = (.government, .open) }),
            (.consent, { @Sendable (terms: inout Terms) in terms.tags = [.personal] }),
            (.rights, { @Sendable (terms: inout Terms) in terms.rights = [.process] }),
            (.secret, { @Sendable (terms: inout Terms) in terms.tags = [.stateSecret] }),
            (.grade, { @Sendable (terms: inout Terms) in terms.grade = .core }),
            (.grade, { @Sendable (terms: inout Terms) in terms.privacy?.minimumGroup = 9 }),
            (.grade, { @Sendable (terms: inout Terms) in terms.grade = .general4 }),
        ])
    func refused(rule: RuleID, change: @Sendable (inout Terms) -> Void) throws {
        var arrival = try arrival()
        change(&arrival.terms)
        #expect(Set(refusals(arrival).map(\.rule)) == [rule])
        let error = try #require(throws: PolicyError.self) { try Intake().admit(arrival) }
        #expect(error.code == .malformedTerms)
        #expect(error.reason.contains("\(rule.rawValue): "))
    }

    @Test("only the provider that the terms name brings its data in")
    func signer() throws {
        var arrival = try arrival()
        arrival.signer = try ID("stranger")
        #expect(refusals(arrival).map(\.rule) == [.rights])
    }

    @Test("a column of the terms that the table lacks is refused by name")
    func missingColumn() throws {
        var arrival = try arrival()
        arrival.columns.removeFirst()
        #expect(
            refusals(arrival).map(\.reason.line.en) == [
                "the column `tailnum` of the terms is not in the table; remove it"
            ])
    }

    @Test(
        "a type that does not admit a use is refused",
        arguments: [
            ("dep_delay", ColumnType.text, ["mean", "sum"]), ("dep_delay", .date, ["mean", "sum"]),
            ("tailnum", .double, ["unit"]), ("origin", .other("BLOB"), ["group", "join"]),
        ])
    func types(name: String, type: ColumnType, uses: [String]) throws {
        var arrival = try arrival()
        arrival.columns = arrival.columns.map { $0.name == name ? ColumnSchema(name: name, type: type) : $0 }
        let reasons = refusals(arrival).map(\.reason.line.en)
        #expect(reasons.count == uses.count)
        for (reason, use) in zip(reasons, uses) { #expect(reason.contains("`\(name)`") && reason.contains("`\(use)`")) }
    }

    @Test("columns whose names look alike are refused", arguments: ["Origin", "ORIGIN"])
    func alike(name: String) throws {
        var arrival = try arrival()
        arrival.columns.append(ColumnSchema(name: name, type: .text))
        #expect(refusals(arrival).map(\.rule) == [.minimum])
    }

    @Test("an intake without rules admits nothing")
    func noRules() throws {
        let arrival = try arrival()
        #expect(throws: PolicyError(.malformedTerms, "")) { try Intake(rules: []).admit(arrival) }
    }

    private func refusals(_ arrival: Arrival) -> [Finding] {
        let findings = Intake().check(arrival)
        for finding in findings where !finding.reason.isBilingual { Issue.record("\(finding.rule): \(finding.reason)") }
        return findings.filter { $0.outcome == .refuse }
    }

    private func arrival() throws -> Arrival {
        let columns = [
            ColumnSchema(name: "tailnum", type: .text), ColumnSchema(name: "origin", type: .text),
            ColumnSchema(name: "dep_delay", type: .integer(bits: 64, signed: true)),
            ColumnSchema(name: "flight", type: .integer(bits: 64, signed: true)),
        ]
        return Arrival(
            terms: try Terms.parse(yaml: Outline.flights.text), columns: columns, signer: try ID("harbour-air"),
            quality: [], at: try Instant("2026-11-23T12:00:00Z"))
    }
}
