import ArgumentParser
import FuseCore
import FuseEnclave
import FuseFiles
import FusePolicy
import FuseReceipts

/// Verifies a receipt or refusal offline.
struct VerifyCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verify a receipt, a refusal, a deletion certificate or the record of a case offline.",
        discussion: """
            Needs no vault and no network: only the file and the cards of the parties it names. Exit code 4 if a check fails.
            """)

    @Argument(help: "receipt.json, refusal.json, or a certificate.")
    var receipt: String
    @Option(help: "A folder of party cards (P.json), the enclave's among them.")
    var trust: String
    @Option(help: "A file of the opened release (release.csv, .parquet or .html), to compare with the receipt.")
    var release: String?
    @Option(help: "Show what the receipt proves about one article of the regulation.")
    var article: Int?
    @OptionGroup var language: LanguageOptions
    @OptionGroup var output: OutputOptions

    func perform() throws -> CommandResult {
        let verifier = ReceiptVerifier(trust: try CardFiles.trust(inFolder: trust))
        let file = try FileBytes(receipt).contents(limit: 1 << 20)
        let report = verifier.verify(file, release: try release.map { try FileDigest.sha256(of: FileBytes($0)) })
        return CommandResult(
            lines: lines(of: report), json: json(of: report), status: report.isVerified ? .done : .verificationFailed)
    }

    /// The report, of whose findings only those of the article that was asked for are kept.
    private func json(of report: VerificationReport) -> JSONValue {
        guard let article, case .object(var fields) = report.json else { return report.json }
        fields["findings"] = .list(report.findings(article: article).map(\.json))
        return .object(fields)
    }

    private func lines(of report: VerificationReport) -> [String] {
        var lines = Table(report.checks.map { [Self.mark($0.outcome), $0.name.rawValue, $0.detail] }).lines
        if report.isVerified {
            lines += report.certificate.isEmpty ? decision(in: report) : certificate(in: report)
            lines += ["", "claimed by the enclave alone"]
            lines += Table(report.claims.map { ["", $0.name, $0.value] }).lines
        }
        return lines + ["", report.isVerified ? "VERIFIED \(receipt)" : "NOT VERIFIED \(receipt)"]
    }

    private func certificate(in report: VerificationReport) -> [String] {
        ["", "what is certified"] + Table(report.certificate.map { ["", $0.name, $0.value] }).lines
    }

    private func decision(in report: VerificationReport) -> [String] {
        ["", article.map { "article \($0)" } ?? "what the enclave decided, rule by rule"]
            + Table(findings(of: report)).lines + evidence(in: report)
    }

    private func findings(of report: VerificationReport) -> [[String]] {
        let findings = article.map { report.findings(article: $0) } ?? report.findings
        guard !findings.isEmpty else { return silence }
        return findings.map { finding in
            [
                finding.outcome == .pass ? "pass" : "REFUSE", finding.rule.text, finding.dataset?.text ?? "-",
                language.lang.text(finding.reason),
            ]
        }
    }

    /// Why a receipt says nothing about an article. It is not a pass.
    private var silence: [[String]] {
        let rules = FusePolicy.RuleID.allCases.filter { $0.article == article }.map(\.rawValue)
        guard !rules.isEmpty else { return [["-", "no rule of this article binds a run"]] }
        return rules.map { ["-", $0, "not about these datasets, or the statement does not say"] }
    }

    /// What was looked at for one article, and the clause in the words of the regulation.
    private func evidence(in report: VerificationReport) -> [String] {
        guard let article else { return [] }
        let findings = report.findings(article: article)
        let looked = findings.flatMap { finding in
            finding.evidence.sorted { $0.key < $1.key }.map {
                [finding.rule.text, finding.dataset?.text ?? "-", $0, $1]
            }
        }
        let clauses = Dictionary(findings.map { ($0.rule.text, $0.citation) }) { first, _ in first }
        return ["", "what was looked at"] + Table(looked).lines + ["", "the clause"]
            + Table(clauses.sorted { $0.key < $1.key }.map { [$0, $1] }).lines
    }

    private static func mark(_ outcome: VerificationCheck.Outcome) -> String {
        switch outcome {
        case .pass: "ok"
        case .fail: "FAIL"
        case .skipped: "-"
        }
    }
}
