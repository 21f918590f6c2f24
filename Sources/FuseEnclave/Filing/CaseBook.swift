import FuseCore
import FusePolicy
import FuseReceipts
import FuseVault

/// Statements that were filed about something, with what was decided about them; their signatures are verified again.
struct CaseBook {
    /// A filed statement.
    struct Entry {
        let digest: Digest
        let position: Int
        let filing: Filing
        let attachment: [UInt8]?
    }

    /// The statements, oldest first, decisions among them.
    let entries: [Entry]

    init(_ filings: [KeptFiling], by trust: TrustStore) throws {
        entries = try filings.map { kept in
            let verified = try kept.envelope.verified(by: trust, type: kept.envelope.type)
            return Entry(
                digest: verified.digest, position: kept.position, filing: try Filing.read(verified),
                attachment: kept.attachment)
        }
    }

    /// How far a case is: as its latest decision says.
    func outcome(of digest: Digest) -> FusePolicy.Case.Outcome {
        switch lastDecision(about: digest)?.outcome {
        case .upheld: return .upheld
        case .dismissed: return .dismissed
        case .settled: return .settled
        case nil: return .pending
        }
    }

    /// Whether what a statement asks for is still to be done: nobody has decided, or it was found right.
    func isOpen(_ entry: Entry) -> Bool {
        switch outcome(of: entry.digest) {
        case .pending, .upheld: true
        case .dismissed, .settled: false
        }
    }

    /// The parties that have decided about a statement.
    func deciders(of digest: Digest) -> Set<ID<Party>> {
        Set(decisions(about: digest).map(\.party))
    }

    /// The decision about a statement that counts: the latest.
    func lastDecision(about digest: Digest) -> OutcomeStatement? { decisions(about: digest).last }

    private func decisions(about digest: Digest) -> [OutcomeStatement] {
        entries.compactMap { entry in
            guard case .outcome(let outcome) = entry.filing, outcome.case == digest else { return nil }
            return outcome
        }
    }

    func record(of entry: Entry) -> FusePolicy.Case {
        Case(statement: entry.digest, outcome: outcome(of: entry.digest))
    }
}
