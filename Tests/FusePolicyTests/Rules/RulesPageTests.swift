import FuseCore
import FusePrivacy
import Testing

@testable import FusePolicy

@Suite("The page about the rules")
struct RulesPageTests {
    private let page: [Substring]

    init() throws { page = try RepositoryFile("Docs/rules.md").text.split(separator: "\n") }

    @Test("says of every rule when it passes, what it refuses and what it leaves", arguments: RuleID.allCases)
    func rules(rule: RuleID) {
        #expect(rows(of: rule).count == (Rulebook.intakeRules.contains { $0.id == rule } ? 3 : 2))
    }

    @Test("names all evidence that random situations leave", arguments: [31] as [UInt64])
    func evidence(seed: UInt64) throws {
        var random = try RandomSituations(seed: seed)
        var seen: Set<String> = []
        for _ in 0..<1500 {
            for finding in try random.next().decision.findings {
                for name in finding.evidence.keys where seen.insert("\(finding.rule.rawValue) \(name)").inserted {
                    #expect(
                        documents(finding.rule).contains("`\(name)`"), "seed \(seed): \(finding.rule.rawValue) \(name)")
                }
            }
        }
        #expect(seen.count > 60, "seed \(seed)")
    }

    @Test("gives the floors of every grade", arguments: Grade.allCases)
    func floors(grade: Grade) throws {
        let row = try #require(page.first { $0.hasPrefix("| `\(grade.rawValue)`") })
        let cells = row.split(separator: "|").map { String($0.filter { $0 != " " }) }
        let floor = grade.floor
        let numbers = ["\(floor.minimumGroup)", floor.job.epsilon.description, floor.job.delta.description]
        #expect(Array(cells[1...3]) == (grade == .core ? ["refused", "", ""] : numbers))
    }

    private func rows(of rule: RuleID) -> [Substring] { page.filter { $0.hasPrefix("| `\(rule.rawValue)`") } }

    /// The rows of a rule, and the paragraph about it.
    private func documents(_ rule: RuleID) -> String {
        let start = page.firstIndex { $0.hasPrefix("- **`\(rule.rawValue)`**") }
        let paragraph = start.map { first in
            [page[first]] + page[(first + 1)...].prefix { $0.hasPrefix("  ") }
        }
        return (rows(of: rule) + (paragraph ?? [])).joined(separator: "\n")
    }
}
