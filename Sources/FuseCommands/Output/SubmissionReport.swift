import FuseCore
import FuseEnclave
import FuseFiles
import FuseReceipts

/// What the filing of a statement did, and the files that prove it.
struct SubmissionReport {
    private let submission: Submission
    private let files: [(name: String, path: String)]

    /// Writes the enclave's records.
    ///
    /// - Parameters:
    ///   - submission: what was filed.
    ///   - records: the folder to write to; nil to write nothing, since the log keeps all of it.
    /// - Throws: `FileError` if a file cannot be written; what was filed stays filed, and `log export` writes it out.
    init(_ submission: Submission, records: CertificateFolder?) throws {
        self.submission = submission
        files = try records?.write(submission) ?? []
    }

    func result(after rows: [[String]] = [], _ fields: [String: JSONValue] = [:]) -> CommandResult {
        let receipts = submission.receipts
        let lines =
            rows + [
                ["filed", "log entry \(submission.record.proof.index - 1)"],
                ["effect", submission.effect],
                [
                    "datasets",
                    submission.datasets.isEmpty ? "-" : submission.datasets.map(\.text).joined(separator: ", "),
                ],
                ["used by", receipts.isEmpty ? "no receipt" : "log entries \(Self.listed(receipts))"],
            ] + files.map { [$0.name, $0.path] } + (submission.isCertificateWaiting ? [Self.waiting] : [])
        return CommandResult(lines: Table(lines).lines, json: .object(fields.merging(json) { first, _ in first }))
    }

    private static let waiting = [
        "certificate", "waits for another program to let go of the vault; then `fusebox expire` issues it",
    ]

    private static func listed(_ indices: [Int]) -> String {
        let shown = indices.prefix(12).map(String.init).joined(separator: ", ")
        return indices.count > 12 ? "\(shown) and more; see `fusebox cases --json`" : shown
    }

    private var json: [String: JSONValue] {
        [
            "statement": .text(of: submission.statement), "effect": .text(submission.effect),
            "logIndex": .integer(submission.record.proof.index - 1),
            "datasets": .list(submission.datasets.map { .text($0.text) }),
            "receipts": .list(submission.receipts.map(JSONValue.integer)),
            "certificates": .integer(submission.certificates.count),
            "certificateWaits": .boolean(submission.isCertificateWaiting),
            "files": .list(files.map { .text($0.path) }),
        ]
    }
}
