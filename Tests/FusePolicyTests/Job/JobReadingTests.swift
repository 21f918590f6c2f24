import FuseCore
import FusePrivacy
import FuseQuery
import Testing

@testable import FusePolicy

@Suite("Reading jobs")
struct JobReadingTests {
    @Test("every value of the job is kept")
    func values() throws {
        let job = try Job.parse(yaml: Outline.job.text, sql: Outline.query)
        #expect(job.name.text == "delay-by-manufacturer")
        #expect(job.datasets.map(\.text) == ["flights", "planes", "weather"])
        #expect(job.purposes == [try Purpose("transport/punctuality")])
        #expect(job.scenarios == ["Plan spare aircraft.", "Report to the harbour office."])
        #expect(job.parameters["visibility"]?.maximum == .decimal(try ExactDecimal("10.5")))
        #expect(job.parameters["origin"]?.oneOf == [.text("EWR"), .text("JFK"), .text("LGA")])
        #expect(job.privacy.budget.epsilon == ExactDecimal(1))
        #expect(job.privacy.mechanism == .gaussian)
        #expect(job.privacy.limits.maxGroups == 2)
        #expect(job.privacy.limits.maxRowsPerGroup == 200)
        #expect(job.privacy.minimumGroup == 25)
        #expect(job.privacy.limits.bounds["flights.dep_delay"]?.upper == ExactDecimal(180))
        #expect(job.privacy.declaredKeys["manufacturer"] == .column(try ID("planes"), "manufacturer"))
        #expect(job.privacy.declaredKeys["origin"] == .allowedLiterals)
        #expect(job.privacy.declaredKeys["carrier"] == .listed(["AA", "B6"].map { .text(ExactText($0)) }))
        #expect(job.sql == Outline.query)
    }

    @Test("declared keys are numbers, texts, truth values, and texts that may be days, in the order of the job")
    func declaredKeys() throws {
        let keys: Outline = ["n": "[2, 1.5, -3]", "t": "[\"2\", b]", "b": "[true, false]", "d": "[2013-02-01]"]
        let document = Outline.job.with(["privacy", "keys"], keys)
        let declared = try Job.parse(yaml: document.text, sql: Outline.query).privacy.declaredKeys
        let half = try ExactDecimal("1.5")
        #expect(declared["n"] == .listed([.number(ExactDecimal(2)), .number(half), .number(ExactDecimal(-3))]))
        #expect(declared["t"] == .listed([.text(ExactText("2")), .text(ExactText("b"))]))
        #expect(declared["b"] == .listed([.boolean(true), .boolean(false)]))
        #expect(declared["d"] == .listed([.text(ExactText("2013-02-01"))]))
    }

    @Test("bounds may name a column of a subquery")
    func boundsOfSubquery() throws {
        let document = Outline.job.with(["privacy", "bounds"], ["per_plane.n": "[0, 40]"])
        let job = try Job.parse(yaml: document.text, sql: Outline.query)
        #expect(job.privacy.limits.bounds["per_plane.n"]?.upper == ExactDecimal(40))
    }

    @Test("parameters, row limit, smallest group, bounds and declared keys may be left out")
    func optional() throws {
        let outline = Outline.job.without(["parameters"]).without(["privacy", "maxRowsPerGroup"])
            .without(["privacy", "minimumGroup"]).without(["privacy", "bounds"]).without(["privacy", "keys"])
        let job = try Job.parse(yaml: outline.text, sql: Outline.query)
        #expect(job.parameters.isEmpty)
        #expect(job.privacy.limits.maxRowsPerGroup == nil)
        #expect(job.privacy.minimumGroup == nil)
        #expect(job.privacy.limits.bounds.isEmpty)
        #expect(job.privacy.declaredKeys.isEmpty)
    }

    @Test(
        "a query is text of limited length",
        arguments: ["", " \n", "SELECT \u{0}", String(repeating: "x", count: 262_145)])
    func query(sql: String) {
        #expect(throws: PolicyError(.malformedJob, "")) { try Job.parse(yaml: Outline.job.text, sql: sql) }
    }
}

@Suite("The bytes of a job")
struct JobBytesTests {
    @Test("are the canonical JSON of tag and texts")
    func form() throws {
        let job = try Job.parse(yaml: Outline.job.text, sql: "SELECT \"a\"\n")
        let text = String(decoding: job.canonicalBytes, as: UTF8.self)
        #expect(text.hasPrefix("{\"format\":\"urn:fusebox:job:v1\",\"job\":\"job: 1\\nname: "))
        #expect(text.hasSuffix(",\"query\":\"SELECT \\\"a\\\"\\n\"}"))
    }

    @Test("change with every changed byte, even one that means nothing")
    func changes() throws {
        let yaml = Outline.job.text
        let job = try Job.parse(yaml: yaml, sql: Outline.query)
        #expect(try Job.parse(yaml: yaml, sql: Outline.query).canonicalBytes == job.canonicalBytes)
        #expect(try Job.parse(yaml: yaml + "# note\n", sql: Outline.query).canonicalBytes != job.canonicalBytes)
        #expect(try Job.parse(yaml: yaml, sql: Outline.query + " ").canonicalBytes != job.canonicalBytes)
    }
}
