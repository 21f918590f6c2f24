import FuseCore
import FuseQuery
import Testing

@testable import FusePolicy

@Suite("Giving parameters their values")
struct JobBindingTests {
    static let texts = ["visibility": "3.5", "origin": "JFK", "since": "2013-02-01"]

    @Test("texts become typed values")
    func bound() throws {
        let values = try job().bind(Self.texts)
        #expect(values["visibility"] == .decimal(try ExactDecimal("3.5")))
        #expect(values["origin"] == .text("JFK"))
        #expect(values["since"] == .date(try CalendarDate("2013-02-01")))
    }

    @Test("limits include their ends", arguments: ["0", "10.5"])
    func ends(text: String) throws {
        #expect(throws: Never.self) { try job().bind(Self.texts.merging(["visibility": text]) { $1 }) }
    }

    @Test(
        "a value that is not allowed is refused without being repeated",
        arguments: [
            ("visibility", "10.51"), ("visibility", "-0.01"), ("visibility", "clear-as-day"), ("origin", "SFO-secret"),
            ("origin", "jfk"), ("since", "2013-02-30"), ("visibility", "1e99"), ("visibility", ""),
        ])
    func refused(name: String, text: String) throws {
        let error = try refusal(of: Self.texts.merging([name: text]) { $1 })
        #expect(error.reason.contains("`\(name)`"))
        #expect(text.isEmpty || !error.reason.contains(text))
    }

    @Test("a parameter without a value is refused")
    func missing() throws {
        let error = try refusal(of: ["origin": "JFK", "since": "2013-02-01"])
        #expect(error.reason == "the `parameter` `visibility` has no value; give it one")
    }

    @Test("a value without a parameter is refused")
    func unknown() throws {
        let error = try refusal(of: Self.texts.merging(["dest\n": "IAH"]) { $1 })
        #expect(error.reason == "the job has no `parameter` named `dest?`; remove it")
    }

    private func job() throws -> Job { try Job.parse(yaml: Outline.job.text, sql: Outline.query) }

    private func refusal(of texts: [String: String]) throws -> PolicyError {
        let job = try job()
        let error = try #require(throws: PolicyError.self) { try job.bind(texts) }
        #expect(error.code == .badParameter)
        return error
    }
}
