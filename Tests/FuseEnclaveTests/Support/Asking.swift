import FuseCore
import FuseEnclave
import FusePolicy
import FuseReceipts
import FuseVault

/// What is asked of a room, whose parts a test may bend.
struct Asking: Sendable {
    var job = SmallJob()
    var party: Actor
    var recipient: Actor?
    var purpose = "transport/planning"
    var scenario = SmallJob.scenario
    var parameters = ["least": "0"]
    var requestedAt = Scene.now
    var approvers: [Actor]

    init(_ cast: Cast) {
        party = cast.planner
        approvers = cast.approvers
    }

    init(_ cast: Cast, _ job: SmallJob) {
        self.init(cast)
        self.job = job
        if job.parameters == "{}" { parameters = [:] }
    }
}

extension Room {
    /// Writes the job's folder with its approvals.
    func jobFolder(_ asking: Asking) throws -> JobFolder {
        let path = path("job-\(UInt64.random(in: .min ... .max))")
        try Files.makeFolder(path)
        try Files.write(asking.job.yaml.utf8, to: "\(path)/job.yaml")
        try Files.write(asking.job.sql.utf8, to: "\(path)/query.sql")
        let folder = try JobFolder(path)
        for approver in asking.approvers {
            _ = try folder.approve(with: approver.keys.signingKey, named: approver.party.text, at: Scene.now)
        }
        return try JobFolder(path)
    }

    func draft(_ asking: Asking) throws -> RequestDraft {
        RequestDraft(
            folder: try jobFolder(asking), party: asking.party.party,
            recipient: (asking.recipient ?? asking.party).party, purpose: asking.purpose, scenario: asking.scenario,
            duty: nil, parameters: asking.parameters)
    }

    /// The signed request as a file.
    func request(_ asking: Asking) throws -> [UInt8] {
        try draft(asking).signed(by: asking.party.keys.signingKey, at: asking.requestedAt).fileBytes
    }

    func run(_ asking: Asking) throws -> RunOutcome { try enclave.run(request(asking)) }

    /// Runs what must be released, and opens the release.
    func answer(_ asking: Asking) throws -> Answer {
        switch try run(asking) {
        case .released(let delivery): return try Answer(delivery, for: asking.recipient ?? asking.party)
        case .refused(_, let findings): throw UnexpectedRefusal(findings.refusals)
        }
    }

    /// Runs what must be refused.
    func refusal(of asking: Asking) throws -> Refusal {
        guard case .refused(let file, let findings) = try run(asking) else { throw UnexpectedRelease() }
        return Refusal(file: file, findings: findings)
    }
}

struct UnexpectedRelease: Error {}

struct UnexpectedRefusal: Error {
    let reasons: [String]

    init(_ reasons: [String]) { self.reasons = reasons }
}

/// A refusal and its reasons.
struct Refusal {
    let file: ReceiptFile
    let findings: [FusePolicy.Finding]

    /// By dataset, the rules that refuse.
    var rules: Set<String> {
        Set(findings.filter { $0.outcome == .refuse }.map { "\($0.rule.rawValue) \($0.dataset?.text ?? "-")" })
    }
}

extension [FusePolicy.Finding] {
    var refusals: [String] {
        filter { $0.outcome == .refuse }.map { "\($0.rule.rawValue) \($0.dataset?.text ?? "-"): \($0.reason.line.en)" }
    }
}
