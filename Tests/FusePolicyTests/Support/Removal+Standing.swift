import FuseCore

@testable import FusePolicy

extension Removal {
    static let ofStanding: [Removal] = [
        standing("the grant") { standing, random in
            guard let statement = try? Digest.filled(2) else { return }
            standing.withdrawal = Withdrawal(statement: statement, basis: random.pick([nil, "Order 9"]))
        },
        standing("the basis of a withdrawal") { standing, _ in
            standing.withdrawal = standing.withdrawal.map { Withdrawal(statement: $0.statement, basis: nil) }
        },
        standing("the open emergency") { standing, _ in standing.closure = try? Digest.filled(3) },
        standing("the keys") { standing, _ in standing.deletion = try? Digest.filled(4) },
        standing("an objection is decided") { standing, random in standing.objections.append(random: &random) },
        standing("a complaint is decided") { standing, random in standing.complaints.append(random: &random) },
        standing("an incident") { standing, random in
            var records: [Case] = []
            records.append(random: &random)
            let measure = random.pick(Incident.Measure.allCases)
            standing.incidents += records.map { Incident(record: $0, measure: measure) }
        },
        standing("the catalogue entry in force") { standing, random in
            standing.catalogue =
                standing.catalogue == .withdrawn ? .withdrawn : random.pick([.superseded(by: 9), .withdrawn])
        },
        standing("being unimportant") { standing, _ in
            standing.importantListing = standing.importantListing ?? (try? Digest.filled(5))
        },
        standing("a readable list") { standing, _ in
            if let list = try? Digest.filled(6) { standing.exclusion = .unreadable(list) }
        },
        standing("an outcome of a check") { standing, _ in standing.quality = standing.quality.dropLast() },
        standing("a check that is met") { standing, random in
            guard !standing.quality.isEmpty else { return }
            let index = random.index(below: standing.quality.count)
            standing.quality[index] = CheckOutcome(standing.quality[index].check, isMet: false)
        },
        standing("answers") { standing, random in standing.answers += random.index(below: 400) },
        standing("the signer") { standing, _ in standing.signer = nil },
        standing("the right signer") { standing, _ in
            if standing.signer != nil { standing.signer = try? ID("stranger") }
        },
    ]
}

extension [Case] {
    /// Appends a case of any outcome.
    fileprivate mutating func append(random: inout RandomSituations) {
        guard let statement = try? Digest.filled(7) else { return }
        append(Case(statement: statement, outcome: random.pick(Case.Outcome.allCases)))
    }
}
