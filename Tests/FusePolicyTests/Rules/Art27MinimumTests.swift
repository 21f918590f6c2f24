import FuseCore
import FuseQuery
import Testing

@testable import FusePolicy

@Suite("art27.minimum")
struct Art27MinimumTests {
    @Test("columns used as the terms allow pass")
    func passes() throws {
        let finding = try #require(try Situation.of(.planes).findings(.minimum, about: "planes").first)
        #expect(finding.outcome == .pass)
        #expect(finding.evidence == ["columns": "manufacturer(filter,group) tailnum(join,unit)"])
    }

    @Test("a column outside the terms is refused")
    func undeclared() throws {
        var situation = try Situation.of(.flights)
        situation.uses[0].columns?["pilot"] = [.group]
        #expect(situation.refusing == [.minimum])
    }

    @Test("every use that the terms do not allow is refused", arguments: ColumnUse.allCases)
    func use(use: ColumnUse) throws {
        var situation = try Situation.of(.flights)
        situation.uses[0].terms.columns["origin"]?.uses = []
        situation.uses[0].columns = ["origin": [use]]
        #expect(situation.refusing == [.minimum])
        #expect(situation.findings(.minimum).first?.reason.line.en.contains("`\(use.rawValue)`") == true)
    }

    @Test("only the unit column is the unit")
    func unit() throws {
        var situation = try Situation.of(.flights)
        situation.uses[0].columns?["origin"] = [.unit]
        #expect(situation.refusing == [.minimum])
    }

    @Test("a dataset that the query does not read is refused")
    func unread() throws {
        var situation = try Situation.demo()
        situation.uses[2].columns = nil
        #expect(situation.refusing == [.minimum])
        situation.uses[2].columns = [:]
        #expect(situation.isAllowed)
    }
}
