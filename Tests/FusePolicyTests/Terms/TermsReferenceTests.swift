import FuseCore
import FusePrivacy
import Testing

@testable import FusePolicy

@Suite("The reference of the language")
struct TermsReferenceTests {
    @Test("shows an example that is accepted and uses every key that such data can have")
    func example() throws {
        let page = try RepositoryFile("Docs/terms.md").text
        let yaml = try #require(page.split(separator: "```yaml\n").last?.split(separator: "```").first)
        let terms = try Terms.parse(yaml: String(yaml), source: "Docs/terms.md")
        #expect(!terms.rows.isEmpty && terms.quality.count == 5 && !terms.branches.isEmpty)
        #expect(terms.columns["origin"]?.literals?.count == 2 && terms.privacy?.mechanisms?.count == 2)
        #expect(BudgetLimit.allCases.allSatisfy { terms.privacy?.cap[$0] != nil })
    }

    @Test("names every key", arguments: Terms.keys)
    func keys(name: String) throws {
        let page = try RepositoryFile("Docs/terms.md").text
        #expect(page.contains("`\(name)`"))
    }

    @Test("tells the floors of every grade", arguments: Grade.allCases.filter { $0 != .core })
    func floors(grade: Grade) throws {
        let page = try RepositoryFile("Docs/terms.md").text
        let row = try #require(page.split(separator: "\n").first { $0.hasPrefix("| `\(grade.rawValue)`") })
        let cells = row.split(separator: "|").map { String($0.drop { $0 == " " }.prefix { $0 != " " }) }
        #expect(cells[2] == "\(grade.floor.minimumGroup)")
        #expect(cells[3] == "\(grade.floor.job.epsilon)" && cells[4] == "\(grade.floor.job.delta)")
    }
}
