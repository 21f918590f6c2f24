import FuseCore
import FusePolicy

/// What every rule found about every dataset, and what would have to change.
struct DecisionReport {
    let findings: [Finding]
    let language: Language

    /// By dataset: the rules that refuse or pass, each with its reason and remedy, and the names of the rest.
    var lines: [String] {
        let subjects = findings.map { $0.dataset?.text ?? Self.wholeJob }
        var seen: Set<String> = []
        return subjects.filter { seen.insert($0).inserted }.flatMap { subject in
            ["  \(subject)"] + rows(about: subject).map { "  " + $0 } + rest(about: subject)
        }
    }

    /// Only what refuses.
    var refusals: [String] {
        let refusing = findings.filter { $0.outcome == .refuse }
        return Table(refusing.map { [$0.rule.rawValue, $0.dataset?.text ?? "-", language.text($0.reason.line)] }).lines
    }

    private static let wholeJob = "the job as a whole"

    private func rows(about subject: String) -> [String] {
        let own = findings.filter { ($0.dataset?.text ?? Self.wholeJob) == subject && $0.outcome != .notApplicable }
        return Table(
            own.flatMap { finding in
                [
                    [
                        finding.outcome == .pass ? "pass" : "REFUSE", finding.rule.rawValue,
                        language.text(finding.reason.text),
                    ]
                ]
                    + (finding.reason.remedy.map { [["", "", "→ \(language.text($0))"]] } ?? [])
            }
        ).lines
    }

    private func rest(about subject: String) -> [String] {
        let names = findings.filter { ($0.dataset?.text ?? Self.wholeJob) == subject && $0.outcome == .notApplicable }
            .map(\.rule.rawValue)
        return names.isEmpty ? [] : ["    not about it: \(names.joined(separator: ", "))"]
    }
}
