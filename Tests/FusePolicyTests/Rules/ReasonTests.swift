import FuseCore
import Testing

@testable import FusePolicy

@Suite("Reasons")
struct ReasonTests {
    @Test("every reason that random situations bring up is there in both languages", arguments: [21, 22] as [UInt64])
    func bilingual(seed: UInt64) throws {
        var random = try RandomSituations(seed: seed)
        var reasons: Set<Reason> = []
        for _ in 0..<1500 { reasons.formUnion(try random.next().decision.findings.map(\.reason)) }
        for reason in reasons { #expect(reason.isBilingual, "seed \(seed): \(reason)") }
        #expect(reasons.count > 100, "seed \(seed)")
    }

    @Test(
        "a reason in one language only, or with other names in the other, is noticed",
        arguments: [
            Reason("no `unit`", zh: "no `unit`"), Reason("缺少 `unit`", zh: "缺少 `unit`"),
            Reason("no `unit`", zh: "缺少隐私单元"),
            Reason("no `unit`", zh: "缺少 `unit`", do: "add it", doZh: ""),
            Reason("no `unit`", zh: "缺少 `unit`", do: "", doZh: "请补充"), Reason("", zh: "缺少"),
        ])
    func noticed(reason: Reason) {
        #expect(!reason.isBilingual)
    }

    @Test("reason and remedy make one line of each language")
    func line() {
        let reason = Reason("no `unit`", zh: "缺少 `unit`", do: "add it", doZh: "请补充")
        #expect(reason.isBilingual)
        #expect(reason.line == BilingualText(zh: "缺少 `unit`；请补充", en: "no `unit`; add it"))
        #expect(Reason("no `unit`", zh: "缺少 `unit`").line.en == "no `unit`")
    }

    @Test("what another part of the program says in English is quoted for Chinese readers, its remedy apart")
    func quoted() {
        let reason = Reason.notEvaluated(PolicyError(.undecided, "no `ledger`; mend it; soon"))
        #expect(reason.isBilingual)
        #expect(reason.line.en == "the rule could not be evaluated: no `ledger`; mend it; soon")
        #expect(reason.remedy?.en == "mend it; soon")
        #expect(reason.line.zh == "无法评估本规则：原文为“no `ledger`”；处理办法原文为“mend it; soon”")
        #expect(Reason.notPlanned("no `ledger`").remedy == nil)
    }

    @Test("what a rule says in both languages is quoted in neither")
    func explained() {
        let why = Reason("no `unit`", zh: "缺少 `unit`", do: "add it", doZh: "请补充")
        let reason = Reason.notEvaluated(PolicyError(undecided: why))
        #expect(reason.line.zh == "无法评估本规则：缺少 `unit`；请补充")
        #expect(reason.remedy == why.remedy)
    }
}

extension Reason {
    /// Whether text and remedy are English in English and Chinese in Chinese, and name the same things in backticks.
    var isBilingual: Bool {
        ([text] + (remedy.map { [$0] } ?? [])).allSatisfy(\.isBilingual) && Self.names(line.en) == Self.names(line.zh)
    }

    private static func names(_ line: String) -> Set<Substring> {
        let pieces = line.split(separator: "`", omittingEmptySubsequences: false)
        return Set(pieces.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element))
    }
}

extension BilingualText {
    fileprivate var isBilingual: Bool { Self.isChinese(zh) && !Self.isChinese(en) && !en.isEmpty }

    private static func isChinese(_ line: String) -> Bool {
        line.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
}
