import FuseCore
import FuseReceipts
import Testing

@Suite struct ContradictionTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    /// Whether a receipt so bent fails the check for contradictions and no other.
    private func isContradictory(_ bend: (inout ReceiptDraft) throws -> Void) throws -> Bool {
        var draft = try ReceiptDraft(scene)
        try bend(&draft)
        let report = try scene.report(on: draft.statement())
        return report.checks.filter { $0.outcome == .fail }.map(\.name) == [.statementConsistent]
    }

    @Test func aReceiptOfARefusedRequestIsContradictory() throws {
        #expect(try isContradictory { $0.findings.append(try scene.finding("art27.minimum", .refuse)) })
        #expect(try isContradictory { $0.findings = [] })
    }

    @Test func aRunThatEndsBeforeItBeginsIsContradictory() throws {
        let late = scene.time.advanced(by: 5)
        #expect(
            try isContradictory {
                $0.times = RunTimes(requested: late, decided: scene.time, started: late, finished: scene.time)
            })
        #expect(
            try isContradictory {
                $0.times = RunTimes(requested: late, decided: late, started: scene.time, finished: late)
            })
    }

    @Test func whatCameBeforeStandsEarlierInTheLog() throws {
        #expect(
            try isContradictory { $0.noise = NoiseRecord(commitment: scene.digest("seed"), reservation: 2) })
        #expect(try isContradictory { $0.answeredBefore = 2 })
        #expect(try !isContradictory { $0.answeredBefore = 1 })
    }

    @Test func privateInputsNeedPrivacyAndPublicOnesHaveNone() throws {
        #expect(try isContradictory { $0.privacy = nil })
        #expect(try isContradictory { $0.noise = nil })
        #expect(try isContradictory { $0.inputs = [try scene.input(unit: nil)] })
        #expect(
            try !isContradictory {
                ($0.inputs, $0.privacy, $0.noise) = ([try scene.input(unit: nil)], nil, nil)
            })
    }

    @Test func aRefusalThatNoRuleAsksForIsContradictory() throws {
        let report = try scene.report(on: scene.refusal(findings: [scene.finding("art27.purpose", .pass)]))
        #expect(report.checks.filter { $0.outcome == .fail }.map(\.name) == [.statementConsistent])
    }
}
