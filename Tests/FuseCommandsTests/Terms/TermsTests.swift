import FuseCore
import Testing

/// What a provider needs to write terms.
@Suite struct TermsTests {
    static let examples: [String] = {
        let folder = "\(Project.root)/Docs/examples/terms"
        guard let names = try? Files.names(in: folder) else { preconditionFailure("\(folder) cannot be read") }
        return names.map { "\(folder)/\($0)" }
    }()

    @Test func `there are examples`() { #expect(Self.examples.count >= 9) }

    @Test(arguments: examples)
    func `check accepts every example and says what it grants`(example: String) throws {
        let text = try Files.text(example)
        let dataset = try #require(text.firstMatch(of: /\ndataset: (.+)\n/)?.output.1)
        #expect(try Fusebox.run("terms", "check", example).expectDone().text.contains("\(dataset) version "))
        let json = try Fusebox.run("terms", "check", example, "--json").expectDone().json()
        #expect(try json.at("dataset").text() == String(dataset) && json.at("valid").boolean())
    }

    @Test(arguments: [
        ("channel: contract", "channel: contracts", ":7:10"), ("grade: general-3\n", "", "grade"),
        ("minutes:", "minutes: {}\n  minutes:", "minutes"), ("terms: 1", "terms: 2", "1:"),
        ("minimumGroup: 10", "minimumGroup: 9", "minimumGroup"), ("until: 2099-12-31", "until: 2099-02-30", "until"),
        ("purposes: [health/planning]", "purposes: any", "purposes"), ("terms: 1", "\tterms: 1", "1:"),
        ("purposes: [health/planning]", "purposes: [\"*\"]", "purposes"),
        ("privacy:", "unknown: 1\nprivacy:", "unknown"),
    ])
    func `check refuses what is broken, with line and column`(old: String, new: String, hint: String) throws {
        let (folder, text) = (try TemporaryFolder(), TownFiles.visitTerms())
        #expect(text.contains(old))
        let file = "\(folder.path)/broken.yaml"
        try Files.write(text.replacing(old, with: new).utf8, to: file)
        let failed = try Fusebox.run("terms", "check", file).expectFailure(Exit.badInput)
        #expect(failed.complaint.contains(/broken\.yaml:[0-9]+:[0-9]+/) && failed.complaint.contains(hint))
        #expect(
            try Fusebox.run("terms", "check", file, "--json").expectFailure(Exit.badInput).complaint == failed.complaint
        )
        #expect(
            try Fusebox.run("terms", "export", "--odrl", file).expectFailure(Exit.badInput).complaint
                == failed.complaint)
    }

    @Test func `check spells out what a period's refresh adds up to, and what ends it`() throws {
        let folder = try TemporaryFolder()
        let limits = """
              recipient: { epsilon: 4, delta: 0.00001 }
              purpose: { epsilon: 5, delta: 0.00001 }
              period: { days: 30, epsilon: 2, delta: 0.000001 }
              total:
            """
        let file = "\(folder.path)/limits.yaml"
        try Files.write(TownFiles.visitTerms().replacing("  total:", with: limits).utf8, to: file)
        let text = try Fusebox.run("terms", "check", file).expectDone().text
        for line in [
            "a job spends     at most ε 2, δ 0.000001\n", "one recipient    at most ε 4, δ 0.00001\n",
            "one purpose      at most ε 5, δ 0.00001, with all that lies under it\n",
            "any 30 days      at most ε 2, δ 0.000001\n",
            "any 365 days     13 times as much, up to ε 26, δ 0.000013, but never more than the total of ε 6, δ 0.00001\n",
            "all jobs         at most ε 6, δ 0.00001\n",
        ] {
            #expect(text.contains("  \(line)"), "\(text)")
        }
        let budget = try Fusebox.run("terms", "check", file, "--json").expectDone().json().at("budget")
        #expect(try budget.at("period", "refreshedInYear", "epsilon").text() == "26")
        #expect(try budget.at("mostInYear", "epsilon").text() == "6")
        #expect(try budget.at("mostInYear", "delta").text() == "0.00001")
        #expect(try budget.at("recipient", "epsilon").text() == "4")
        let plain = try Fusebox.run("terms", "check", "\(Town.shared.get().path)/visits.yaml", "--json").json()
        #expect(throws: CoreError.self) { try plain.at("budget", "period", "days") }
        #expect(try plain.at("budget", "mostInYear", "epsilon").text() == "6")
    }

    @Test func `what is no text, too long or missing is bad input`() throws {
        let folder = try TemporaryFolder()
        try Files.write([0xFF, 0x0A], to: "\(folder.path)/odd.yaml")
        try Files.write([UInt8](repeating: 0x20, count: 300 << 10), to: "\(folder.path)/long.yaml")
        try Files.write([], to: "\(folder.path)/empty.yaml")
        for name in ["odd", "long", "empty", "missing"] {
            let file = "\(folder.path)/\(name).yaml"
            try Fusebox.run("terms", "check", file).expectFailure(Exit.badInput)
            try Fusebox.run("terms", "export", "--odrl", file).expectFailure(Exit.badInput)
        }
    }

    @Test func `the schema is JSON and knows every key that terms have`() throws {
        let outcome = try Fusebox.run("terms", "schema").expectDone()
        #expect(try Fusebox.run("terms", "schema", "--json").expectDone().output == outcome.output)
        let schema = try outcome.json()
        #expect(try schema.at("$schema").text().contains("json-schema.org"))
        var properties = try schema.at("properties").fields()
        let keys = [
            "terms", "dataset", "version", "provider", "title", "class", "channel", "tags", "grade", "catalogue",
            "sharing", "procurement", "entrustment", "emergency", "licence", "consent", "rights", "purposes",
            "branches",
            "recipients", "jurisdictions", "assessments", "runs", "window", "approval", "obligations", "rows",
            "quality",
            "columns", "privacy",
        ]
        for key in keys { _ = try properties.required(key) }
        try properties.finish()
    }

    @Test func `purposes prints the tree with its 28 roots in both languages`() throws {
        let lines = try Fusebox.run("terms", "purposes").expectDone().lines.filter { !$0.isEmpty }
        let paths = lines.compactMap { $0.split(separator: " ").first }
        #expect(Set(paths).count == lines.count)
        let roots = paths.filter { !$0.contains("/") }
        #expect(roots.count == 28 && roots.contains("emergency") && roots.contains("public-security"))
        #expect(lines.allSatisfy { $0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } })
        let json = try Fusebox.run("terms", "purposes", "--json").expectDone()
        for root in roots { #expect(json.text.contains("\"\(root)\""), "\(root)") }
        _ = try json.json()
    }

    @Test(arguments: examples)
    func `export prints an ODRL policy, and names what it cannot say`(example: String) throws {
        let outcome = try Fusebox.run("terms", "export", "--odrl", example)
        #expect(outcome.status == Exit.done)
        let policy = try StrictJSON.parse(outcome.output, source: "the policy")
        #expect(try policy.at("@context").list().first?.text() == "http://www.w3.org/ns/odrl.jsonld")
        let lost = try policy.at("fusebox:notExpressed").list().map { try $0.at("fusebox:key").text() }
        #expect(!lost.isEmpty && outcome.complaints.count == lost.count)
        for (line, key) in zip(outcome.complaints, lost) { #expect(line.hasPrefix("not said in ODRL: `\(key)`: ")) }
        let json = try Fusebox.run("terms", "export", "--odrl", example, "--json").expectDone()
        #expect(json.output == outcome.output)
    }
}
