import FuseCore
import Testing

/// What a decision tells before anybody signs, and when it is made: all reasons, in both languages.
@Suite struct ExplainTests {
    let copy: CityCopy
    var job: String { copy.city.job(of: .visits) }

    init() throws { copy = try CityCopy() }

    private func check(_ words: String..., of sample: Sample = .visits) throws -> Outcome {
        try Fusebox.run(["check", copy.city.job(of: sample), "--vault", copy.vault] + words).expectDone()
    }

    private func findings(_ outcome: Outcome) throws -> [String: String] {
        let pairs = try outcome.json().at("findings").list().map {
            (try $0.at("rule").text(), try $0.at("outcome").text())
        }
        return Dictionary(pairs) { first, _ in first }
    }

    private static func isChinese(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    @Test func `check shows every rule about every dataset, and exits with 0 whatever they say`() throws {
        let good = try check("--purpose", "health/planning", "--party", "planner").text
        #expect(good.contains("nothing stands in the way") && good.contains("not about it: "))
        for rule in RuleCase.all.map(\.rule) { #expect(good.contains(rule), "\(rule)") }
        let bad = try check("--purpose", "commerce/retail", "--party", "stranger").text
        #expect(bad.contains("it would be refused"))
        for rule in ["art27.purpose", "art43.prohibited", "art55.scope"] {
            #expect(bad.firstMatch(of: try Regex("REFUSE +\(rule)")) != nil, "\(rule)")
        }
        #expect(bad.contains("→ ask the provider to add it") && bad.contains("pass"))
    }

    @Test func `check answers for the asker that is named`() throws {
        #expect(try findings(check("--json", of: .permits))["art25.duty"] == "refuse")
        let asked = ["--party", "clinic", "--purpose", "public-service/supervision", "--duty", "Article 5", "--json"]
        let words = ["check", copy.city.job(of: .permits), "--vault", copy.vault] + asked
        let found = try findings(Fusebox.run(words).expectDone())
        #expect(found["art25.duty"] == "pass" && !found.values.contains("refuse"), "\(found)")
        let onward = try findings(Fusebox.run(words + ["--recipient", "office"]).expectDone())
        #expect(onward["art27.onward"] == "refuse")
        let other = try findings(Fusebox.run(words + ["--scenario", "Something else."]).expectDone())
        #expect(other["art27.scenario"] == "refuse")
        try Fusebox.run(words + ["--party", "nobody"]).expectFailure(Exit.badInput)
    }

    @Test func `check counts the approvals in the folder that are valid`() throws {
        try Files.copy(job, to: copy.path("job"))
        try Files.remove(copy.path("job/approvals/clinic.json"))
        let words = [
            "check", copy.path("job"), "--vault", copy.vault, "--purpose", "health/planning", "--party", "planner",
        ]
        #expect(try Fusebox.run(words).expectDone().text.contains("lacks the `approval` of the provider `clinic`"))
        try Fusebox.run("approve", copy.path("job"), "--key", copy.city.key(of: "clinic")).expectDone()
        #expect(try Fusebox.run(words).expectDone().text.contains("nothing stands in the way"))
    }

    @Test func `check speaks Chinese if it is asked to`() throws {
        let words = ["--purpose", "commerce/retail", "--lang"]
        let english = try check(words[0], words[1], words[2], "en").text
        let chinese = try check(words[0], words[1], words[2], "zh").text
        #expect(english == (try check(words[0], words[1]).text))
        let reasons = chinese.split(separator: "\n").filter { $0.contains("REFUSE") || $0.contains("→") }
        #expect(reasons.count > 2 && reasons.allSatisfy(Self.isChinese))
        #expect(chinese.contains("超出使用条款允许的目的") && !chinese.contains("is not permitted by the terms"))
        #expect(!Self.isChinese(english.split(separator: "\n").filter { $0.contains("REFUSE") }.joined()))
    }

    @Test func `the JSON of check and run has every finding with reason and remedy in both languages`() throws {
        let run = try Fusebox.run([
            "run", wrong(), "--vault", copy.vault, "--out", copy.path("out"), "--explain", "--json",
        ])
        #expect(run.status == Exit.denied)
        for outcome in [try check("--purpose", "commerce/retail", "--json"), run] {
            let findings = try outcome.json().at("findings").list()
            #expect(findings.count >= 29)
            for finding in findings {
                #expect(try Self.isChinese(finding.at("zh", "reason").text()))
                #expect(try !finding.at("reason").text().isEmpty && Self.isChinese(finding.at("clause").text()))
                #expect(try finding.at("remedy").isNull == finding.at("zh", "remedy").isNull)
            }
            #expect(try findings.contains { try $0.at("outcome").text() == "refuse" && !$0.at("remedy").isNull })
        }
    }

    /// A request for a purpose that the terms do not permit.
    private func wrong() throws -> String {
        var options = RequestOptions(.visits)
        options.set("purpose", to: "commerce/retail")
        let out = copy.path("wrong.json")
        if !Files.exists(out) { try Fusebox.done(copy.city.requestWords(options, job: job, out: out)) }
        return out
    }

    @Test func `run --explain tells of every rule, denied or released`() throws {
        let released = try Fusebox.run(copy.runWords(.visits) + ["--explain"]).expectDone().text
        #expect(released.contains("released") && released.contains("pass") && released.contains("not about it: "))
        let words = ["run", try wrong(), "--vault", copy.vault, "--out", copy.path("denied")]
        let short = try Fusebox.run(words)
        let long = try Fusebox.run(words + ["--explain"])
        #expect(short.status == Exit.denied && long.status == Exit.denied)
        #expect(long.text.contains("→ ") && long.text.contains("pass") && !short.text.contains("pass"))
        for rule in RuleCase.all.map(\.rule) { #expect(long.text.contains(rule) && released.contains(rule), "\(rule)") }
    }

    @Test func `a denial and its refusal speak Chinese if they are asked to`() throws {
        let words = ["run", try wrong(), "--vault", copy.vault, "--out", copy.path("denied"), "--lang", "zh"]
        let denied = try Fusebox.run(words)
        #expect(denied.status == Exit.denied && denied.text.hasPrefix("已拒绝"))
        #expect(denied.text.contains("超出使用条款允许的目的"))
        let refusal = copy.path("denied/refusal.json")
        #expect(try copy.verify(refusal, "--lang", "zh").expectDone().text.contains("超出使用条款允许的目的"))
        #expect(try copy.verify(refusal, "--lang", "en").expectDone().text.contains("is not permitted by the terms"))
        #expect(try !copy.verify(refusal, "--lang", "zh").text.contains("is not permitted by the terms"))
    }

    @Test func `verify says of an article without a finding why it shows none`() throws {
        let receipt = "\(copy.city.answer(of: .visits))/receipt.json"
        #expect(try copy.verify(receipt, "--article", "20").expectDone().text.contains("art20.entrust"))
        #expect(try copy.verify(receipt, "--article", "3").expectDone().text.contains("no rule of this article"))
        #expect(try copy.verify(receipt, "--article", "20", "--json").json().at("findings").list().isEmpty)
    }
}
