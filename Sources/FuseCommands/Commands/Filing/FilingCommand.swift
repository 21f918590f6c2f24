import ArgumentParser
import FuseCore
import FuseEnclave
import FuseFiles
import FuseReceipts

/// A command that signs a party's statement, and with a vault files it at once.
protocol FilingCommand: ReportingCommand {
    associatedtype Content: FiledStatement
    var filing: FilingOptions { get }
    var vault: VaultOptions { get }

    /// What is stated, before it is signed.
    func statement(by party: ID<Party>, at now: Instant) throws -> Content

    /// The sealed file that goes with the statement; nil if none does.
    var attachment: [UInt8]? { get throws }
}

extension FilingCommand {
    var attachment: [UInt8]? { nil }

    func perform() throws -> CommandResult {
        guard filing.out != nil || vault.isGiven else {
            throw ValidationError("name a file with --out, or a vault with --vault to file the statement at once")
        }
        guard filing.records == nil || isFiledAtOnce else {
            throw ValidationError("--records needs --vault: nothing is filed without it, so there is nothing to record")
        }
        let records = try filing.records.map { try CertificateFolder($0) }
        let key = try SigningKeyFile.read(filing.key)
        let envelope = try statement(by: filing.speaker(), at: SystemClock.now()).signed(by: key)
        if let out = filing.out { try AtomicFile.write(envelope.fileBytes, to: out, access: .everyone) }
        let signed =
            [
                ["signed", "\(Content.kind.rawValue), by `\(try filing.speaker())`"],
                ["statement", envelope.digest.description],
            ] + (filing.out.map { [["file", $0]] } ?? [])
        let fields: [String: JSONValue] = [
            "statement": .text(of: envelope.digest), "kind": .text(Content.kind.rawValue),
            "file": .optionalText(of: filing.out),
        ]
        guard isFiledAtOnce else {
            let todo = ["not filed", "hand it in with `fusebox submit \(filing.out ?? "FILE")`"]
            return CommandResult(lines: Table(signed + [todo]).lines, json: .object(fields))
        }
        let submission = try vault.enclave().submit(envelope.fileBytes) { name in
            guard let bytes = try attachment else {
                throw CommandError(.badInput, "the statement names the file \(name), which is not here")
            }
            return bytes
        }
        return try SubmissionReport(submission, records: records).result(after: signed, fields)
    }

    /// Who names a file wants to sign only, and FUSEBOX_VAULT alone then files nothing; but a list always needs a file.
    private var isFiledAtOnce: Bool {
        vault.isGivenHere || vault.isGiven && (filing.out == nil || Content.kind == .exclusion)
    }
}
