import FuseCore
import FuseCrypto
import FuseEnclave
import FusePolicy
import FuseReceipts
import FuseVault

/// What parties state in the tests, with the words filled in.
enum Stated {
    static let reason = Result { try StatementLine("it has to be so") }

    static func revocation(
        of subject: RevocationSubject, by actor: Actor, basis: String? = nil, erase: KeyFate = .keep,
        at: Instant = Scene.now
    ) throws -> RevocationStatement {
        try RevocationStatement(
            party: actor.party, subject: subject, basis: basis.map { try StatementLine($0) }, erase: erase,
            reason: reason.get(), at: at)
    }

    static func objection(
        to dataset: String, version: Int = 1, by actor: Actor, at: Instant = Scene.now
    ) throws -> ObjectionStatement {
        try ObjectionStatement(
            party: actor.party, dataset: ID(dataset), datasetVersion: version, reason: reason.get(), at: at)
    }

    static func complaint(about receipt: Digest, by actor: Actor) throws -> ComplaintStatement {
        ComplaintStatement(party: actor.party, receipt: receipt, reason: try reason.get(), at: Scene.now)
    }

    static func order(to party: Actor, until: String, by actor: Actor) throws -> OrderStatement {
        OrderStatement(
            party: actor.party, against: party.party, until: try CalendarDate(until), reason: try reason.get(),
            at: Scene.now)
    }

    static func incident(
        in dataset: String, _ measure: IncidentStatement.Measure = .quarantine, by actor: Actor
    ) throws -> IncidentStatement {
        try IncidentStatement(
            party: actor.party, datasets: [ID(dataset)], measure: measure, detectedAt: Scene.now,
            reason: reason.get(), at: Scene.now)
    }

    static func closure(of event: String, by actor: Actor) throws -> ClosureStatement {
        ClosureStatement(
            party: actor.party, event: try EventWord(event), reason: try reason.get(), at: Scene.now)
    }

    static func catalogue(
        _ catalogue: CatalogueStatement.Catalogue, edition: Int,
        _ entries: [(String, Int, CatalogueListing.Status)], by actor: Actor
    ) throws -> CatalogueStatement {
        try CatalogueStatement(
            party: actor.party, catalogue: catalogue, edition: edition,
            entries: entries.map { try CatalogueListing(id: StatementLine($0), version: $1, status: $2) },
            at: Scene.now)
    }

    static func outcome(
        of statement: Digest, _ outcome: OutcomeStatement.Outcome, by actor: Actor, at: Instant
    ) throws -> OutcomeStatement {
        OutcomeStatement(party: actor.party, case: statement, outcome: outcome, reason: try reason.get(), at: at)
    }
}

extension Room {
    /// Hands in a statement as its party signed it.
    @discardableResult
    func submit(
        _ statement: some FuseReceipts.FiledStatement, by actor: Actor, attachment: [UInt8] = []
    ) throws -> Submission {
        try enclave.submit(statement.signed(by: actor.keys.signingKey).fileBytes) { _ in attachment }
    }

    /// Takes back the grant of a dataset.
    @discardableResult
    func revoke(
        _ dataset: String, by actor: Actor, basis: String? = nil, erase: KeyFate = .keep
    ) throws -> Submission {
        try submit(
            Stated.revocation(of: .dataset(ID(dataset)), by: actor, basis: basis, erase: erase), by: actor)
    }

    /// A moment after that of everything on file, and hardly ahead of the clock.
    var nextMoment: Instant { get throws { Scene.now.advanced(by: try vault.filings().count) } }

    /// Decides about a statement.
    @discardableResult
    func decide(_ statement: Digest, _ outcome: OutcomeStatement.Outcome, by actor: Actor) throws -> Submission {
        try submit(Stated.outcome(of: statement, outcome, by: actor, at: nextMoment), by: actor)
    }

    /// Puts sealed data under new terms and takes it in.
    ///
    /// - Returns: the folder with the same parts under their new terms.
    @discardableResult
    func renew(_ sealed: String, _ terms: String, by actor: Actor) throws -> String {
        let folder = path("renewed-\(UInt64.random(in: .min ... .max))")
        _ = try Renewal(terms: terms, termsSource: "terms.yaml", sealed: sealed, provider: actor.card)
            .renew(into: folder, signedBy: actor.keys.signingKey, at: Scene.now)
        _ = try enclave.ingest(folder)
        return folder
    }

    /// Seals one of the small tables, or another, under terms and takes it in.
    func ingest(_ table: String, terms: String, by actor: Actor) throws {
        let folder = path("sealed-\(UInt64.random(in: .min ... .max))")
        let file = table.contains("/") ? table : scene.table(table)
        try scene.seal([file], terms: terms, by: actor, into: folder)
        _ = try enclave.ingest(folder)
    }

    /// Takes in version 2 of `trips` under terms in which some text is replaced.
    func ingestTrips(_ old: String, _ new: String, table: String = "trips") throws {
        let terms = SmallTerms.trips(version: 2).replacing(old, with: new)
        try ingest(table, terms: terms, by: cast.fleet)
    }

    /// Writes a small table with some of its lines only.
    func table(_ csv: String, where isKept: (Substring) -> Bool) throws -> String {
        let lines = csv.split(separator: "\n")
        let kept = lines.prefix(1) + lines.dropFirst().filter(isKept)
        let path = path("table-\(UInt64.random(in: .min ... .max)).csv")
        try Files.write(kept.map { "\($0)\n" }.joined().utf8, to: path)
        return path
    }

    /// Whether anybody who has the cards verifies a record or certificate.
    func isVerified(_ file: ReceiptFile) throws -> Bool {
        ReceiptVerifier(trust: try vault.trust()).verify(file.fileBytes).isVerified
    }
}

extension Refusal {
    /// What the finding of a rule about a dataset looked at.
    func evidence(_ rule: String, _ dataset: String) -> [String: String] {
        findings.first { $0.rule.rawValue == rule && $0.dataset?.text == dataset }?.evidence ?? [:]
    }
}

extension ReceiptPredicate {
    /// What a rule found about a dataset.
    func finding(_ rule: String, _ dataset: String) -> FuseReceipts.Finding? {
        decision.findings.first { "\($0.rule)" == rule && $0.dataset?.text == dataset }
    }
}

extension Asking {
    /// What costs little and reads trips alone.
    static func trips(_ cast: Cast, epsilon: String = "4") -> Asking {
        var job = SmallJob.onTrips(
            "SELECT district, count(*) AS trips FROM trips GROUP BY district ORDER BY district\n")
        job.epsilon = epsilon
        return Asking(cast, job)
    }

    /// A job on trips that differs from others by a number.
    static func trips(_ cast: Cast, number: Int) -> Asking {
        var asking = trips(cast, epsilon: "1")
        asking.job.sql += "-- \(number)\n"
        return asking
    }
}
