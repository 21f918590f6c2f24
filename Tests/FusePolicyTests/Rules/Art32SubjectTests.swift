import FuseCore
import Testing

@testable import FusePolicy

@Suite("art32.subject")
struct Art32SubjectTests {
    @Test("personal data without a list, or with one that is applied, passes")
    func passes() throws {
        var situation = try Situation.of(.stays)
        #expect(situation.outcome(.subject, about: "stays") == .pass)
        situation.standing.exclusion = .applied(try .filled(9))
        #expect(situation.outcome(.subject, about: "stays") == .pass)
        #expect(situation.evidence(.subject, about: "stays") == ["exclusion": (try Digest.filled(9)).description])
    }

    @Test("a list that cannot be read is refused, whatever the data", arguments: [Outline.stays, .flights])
    func refused(terms: Outline) throws {
        var situation = try Situation.of(terms)
        situation.standing.exclusion = .unreadable(try .filled(9))
        let dataset = situation.uses[0].dataset.text
        #expect(situation.outcome(.subject, about: dataset) == .refuse)
        #expect(situation.evidence(.subject, about: dataset) == ["exclusion": (try Digest.filled(9)).description])
        let reason = try #require(situation.findings(.subject, about: dataset).first?.reason.line)
        #expect(reason.en.contains("another `unit` column") && reason.en.hasSuffix("file a new list"))
        #expect(reason.zh.contains("另一隐私单元（`unit`）列") && reason.zh.hasSuffix("提交新的排除名单"))
    }

    @Test("other data needs no list, and may have one")
    func notApplicable() throws {
        var situation = try Situation.of(.flights)
        #expect(situation.outcome(.subject) == .notApplicable)
        situation.standing.exclusion = .applied(try .filled(9))
        #expect(situation.outcome(.subject) == .pass)
    }
}
