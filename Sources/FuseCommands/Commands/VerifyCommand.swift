import ArgumentParser
import FuseCore
import FuseEnclave
import FuseFiles
import FuseReceipts

/// Verifies a receipt or refusal offline.
struct VerifyCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Verify a receipt or refusal offline.",
        discussion: """
            Needs no vault and no network: only the file and the cards of the parties it names. Exit code 4 if a check fails.
            """)

    @Argument(help: "receipt.json or refusal.json.")
    var receipt: String
    @Option(help: "A folder of party cards (P.json), the enclave's among them.")
    var trust: String
    @Option(help: "The opened release (release.csv), to compare with the receipt.")
    var release: String?
    @Option(help: "Show what the receipt proves about one article of the regulation.")
    var article: Int?
    @OptionGroup var output: OutputOptions

    func perform() throws -> CommandResult {
        let verifier = ReceiptVerifier(trust: try CardFiles.trust(inFolder: trust))
        let file = try FileBytes(receipt).contents(limit: 1 << 20)
        let report = verifier.verify(file, release: try release.map { try FileDigest.sha256(of: FileBytes($0)) })
        return CommandResult(
            lines: lines(of: report), json: report.json, status: report.isVerified ? .done : .verificationFailed)
    }

    private func lines(of report: VerificationReport) -> [String] {
        var lines = Table(report.checks.map { [Self.mark($0.outcome), $0.name.rawValue, $0.detail] }).lines
        if report.isVerified {
            lines += ["", article.map { "article \($0)" } ?? "what the enclave decided, rule by rule"]
            lines += Table(findings(of: report)).lines
            lines += ["", "claimed by the enclave alone"]
            lines += Table(report.claims.map { ["", $0.name, $0.value] }).lines
        }
        return lines + ["", report.isVerified ? "VERIFIED \(receipt)" : "NOT VERIFIED \(receipt)"]
    }

    private func findings(of report: VerificationReport) -> [[String]] {
        let findings = article.map { report.findings(article: $0) } ?? report.findings
        guard !findings.isEmpty else { return [["-", "no rule of this article was evaluated"]] }
        return findings.map { finding in
            [
                finding.outcome == .pass ? "pass" : "REFUSE", finding.rule.text, finding.dataset?.text ?? "-",
                finding.reason,
            ]
        }
    }

    private static func mark(_ outcome: VerificationCheck.Outcome) -> String {
        switch outcome {
        case .pass: "ok"
        case .fail: "FAIL"
        case .skipped: "-"
        }
    }
}
