import FuseCore
import Testing

@testable import FusePolicy

@Suite("Purposes")
struct PurposeTests {
    @Test(
        "a purpose covers itself and what lies under it",
        arguments: [
            ("transport", "transport", true), ("transport", "transport/punctuality", true),
            ("transport/punctuality", "transport", false), ("transport", "transport-planning", false),
            ("a/b-c", "a/b-c/d", true), ("a/b", "a/c/b", false),
        ])
    func covering(wide: String, narrow: String, covers: Bool) throws {
        #expect(try Purpose(wide).covers(Purpose(narrow)) == covers)
    }

    @Test(
        "only paths of lower-case ASCII words are purposes",
        arguments: [
            "", "*", "a/*", "/a", "a/", "a//b", "A", "a b", "a_b", "-a", "a-", "a--b", "交通", "a/b/c/d/e/f/g/h/i",
            String(repeating: "a", count: 256), "a\n", "e\u{301}",
        ])
    func malformed(path: String) {
        #expect(throws: CoreError(.malformedValue, "")) { try Purpose(path) }
    }

    @Test("a blanket authorisation is refused by name")
    func blanket() throws {
        let error = try #require(throws: CoreError.self) { try Purpose("*") }
        #expect(error.reason.contains("`*` would allow everything"))
    }

    @Test(
        "a budget is kept under the widest permitted purpose, or else under the root",
        arguments: [
            ("transport/safety", "transport/safety"), ("transport/safety/a/b", "transport/safety"),
            ("health/a", "health"), ("health/planning/b", "health"), ("health", "health"),
            ("transport/other", "transport"),
        ])
    func heading(purpose: String, heading: String) throws {
        let named = ["transport/safety", "health/planning", "health"]
        let permitted = PermittedPurposes.among(Set(try named.map { try Purpose($0) }))
        #expect(try permitted.heading(of: Purpose(purpose)) == Purpose(heading))
        #expect(
            try PermittedPurposes.any.heading(of: Purpose(purpose)).description == String(purpose.prefix { $0 != "/" }))
    }

    @Test("what two sides permit together is what both permit")
    func meeting() throws {
        let left = PermittedPurposes.among([try Purpose("transport"), try Purpose("research/health")])
        let right = PermittedPurposes.among([try Purpose("transport/safety"), try Purpose("research")])
        let both = PermittedPurposes.among([try Purpose("transport/safety"), try Purpose("research/health")])
        #expect(left.met(with: right) == both)
        #expect(left.met(with: .any) == left)
    }
}
