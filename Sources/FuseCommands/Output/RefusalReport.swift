import FuseCore
import FusePolicy

/// A refusal as the requester reads it.
struct RefusalReport {
    let findings: [Finding]
    let file: String
    let language: Language
    let detail: Detail

    /// How much is told.
    enum Detail {
        /// Every reason to refuse.
        case refusals
        /// What every rule found, the passing ones among them.
        case everything
    }

    var result: CommandResult {
        let report = DecisionReport(findings: findings, language: language)
        let refusals = findings.filter { $0.outcome == .refuse }
        let heading = language == .zh ? "已拒绝，理由如下：" : "DENIED, for these reasons:"
        let closing = language == .zh ? "  已签名的拒绝书：\(file)" : "  the signed refusal is \(file)"
        return CommandResult(
            lines: [heading] + (detail == .everything ? report.lines : report.refusals) + [closing],
            json: [
                "outcome": "denied", "refusal": .text(file),
                "findings": .list((detail == .everything ? findings : refusals).map(\.json)),
            ], status: .denied)
    }
}
