import FuseCore
import FusePolicy

/// A denial with all of its reasons.
struct RefusalReport {
    let findings: [Finding]
    let file: String

    var result: CommandResult {
        let refusals = findings.filter { $0.outcome == .refuse }
        return CommandResult(
            lines: ["DENIED, for these reasons:"]
                + Table(refusals.map { [$0.rule.rawValue, $0.dataset?.text ?? "-", $0.reason] }).lines
                + ["  the signed refusal is \(file)"],
            json: [
                "outcome": "denied", "refusal": .text(file), "findings": .list(refusals.map(\.json)),
            ], status: .denied)
    }
}
