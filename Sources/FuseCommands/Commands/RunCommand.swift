import ArgumentParser
import FuseCore
import FuseEnclave
import FuseFiles
import FusePolicy
import FuseReceipts

/// Runs a request.
struct RunCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Decide on a request and run it.",
        discussion: """
            Writes the release as CSV, as Parquet and as a page for people (release.csv.age, release.parquet.age and
            release.html.age, sealed to the recipient) and receipt.json; or refusal.json, with exit code 3. The same job on the
            same data gives the same answer and costs nothing the second time.
            """)

    @Argument(help: "The signed request.")
    var request: String
    @OptionGroup var vault: VaultOptions
    @Option(help: "The folder to write to; made if it is missing; no release in it is replaced.")
    var out: String
    @Flag(help: "Tell what every rule found about every dataset, the passing ones among them.")
    var explain = false
    @OptionGroup var language: LanguageOptions
    @OptionGroup var output: OutputOptions

    private static let largestRequest = 4 << 20

    func perform() throws -> CommandResult {
        let enclave = try vault.enclave()
        let bytes = try FileBytes(request).contents(limit: Self.largestRequest)
        let folder = try ResultFolder(out)
        defer { Terminal.clearProgress() }
        let outcome = try enclave.run(bytes) { Terminal.showProgress("\($0.rawValue) …") }
        Terminal.clearProgress()
        switch outcome {
        case .released(let delivery):
            try folder.write(delivery)
            return result(of: delivery, in: out)
        case .refused(let refusal, let findings):
            try folder.write(refusal)
            return RefusalReport(
                findings: findings, file: "\(out)/\(ResultFolder.refusal)", language: language.lang,
                detail: explain ? .everything : .refusals
            ).result
        }
    }

    private func result(of delivery: Delivery, in folder: String) -> CommandResult {
        let explained = DecisionReport(findings: delivery.findings, language: language.lang)
        let files = delivery.files.map { "\(folder)/\($0.sealedName)" }
        let cost = delivery.isCharged ? "charged" : "nothing was charged"
        return CommandResult(
            lines: Table(
                files.enumerated().map { [$0 == 0 ? "released" : "", $1] } + [
                    ["receipt", "\(folder)/\(ResultFolder.receipt), log entry \(delivery.receipt.proof.index)"],
                    ["budget", cost],
                ]
            ).lines + delivery.certificates.map { "  erased: the deletion certificate is log entry \($0.proof.index)" }
                + (explain ? [""] + explained.lines : []),
            json: [
                "outcome": "released", "release": files.first.map(JSONValue.text) ?? .null,
                "files": .list(files.map(JSONValue.text)),
                "receipt": .text("\(folder)/\(ResultFolder.receipt)"),
                "logIndex": .integer(delivery.receipt.proof.index), "charged": .boolean(delivery.isCharged),
                "findings": explain ? .list(delivery.findings.map(\.json)) : .null,
            ])
    }
}
