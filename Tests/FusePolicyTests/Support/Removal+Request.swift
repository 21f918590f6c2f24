import FuseCore
import FusePrivacy
import FuseQuery

@testable import FusePolicy

extension Removal {
    static let ofRequest: [Removal] = [
        request("an approval") { request, random in
            if !request.approvals.isEmpty { request.approvals.remove(at: random.index(below: request.approvals.count)) }
        },
        Removal(name: "the principal's approval") { situation, _ in
            let principals = situation.uses.compactMap(\.terms.entrustment?.principal)
            situation.request.approvals.removeAll { principals.contains($0.party) }
        },
        request("the words of the commitment") { request, _ in request.commitment = request.commitment.map { "\($0) " }
        },
        request("the commitment") { request, _ in request.commitment = nil },
        request("the duty") { request, _ in request.duty = nil },
        request("the jurisdiction") { request, _ in request.jurisdiction = nil },
        request("an assessed jurisdiction") { request, _ in request.jurisdiction = try? Jurisdiction("US") },
        request("the job's place among services") { request, _ in
            if let other = try? Digest.filled(0x66) { request.jobDigest = other }
        },
        request("the answer that was paid for") { request, _ in
            (request.answer, request.charge) = (.new, request.job.privacy.budget)
        },
        request("the time of an order") { request, random in
            let parties = [request.requester.party, request.recipient.party, request.environment.responsible]
            let party = random.pick(parties.compactMap(\.self))
            guard let statement = try? Digest.filled(1), let day = try? CalendarDate("2026-11-01") else { return }
            request.orders.append(RectificationOrder(statement: statement, party: party, until: day))
        },
        request("a scenario") { request, _ in request.job.scenarios = Array(request.job.scenarios.dropFirst()) },
        request("a purpose of the job") { request, random in
            if !request.job.purposes.isEmpty { request.job.purposes.remove(random.pick(request.job.purposes.sorted())) }
        },
        request("the sandbox") { request, _ in request.environment = request.environment.with(isolation: .absent) },
        request("the assurance") { request, _ in request.environment = request.environment.with(assurance: "") },
        request("who answers for the enclave") { request, _ in
            let environment = request.environment
            request.environment = FusionEnvironment(
                assurance: environment.assurance, isolation: environment.isolation, responsible: nil)
        },
        Removal(name: "a dataset") { situation, random in
            situation.uses.remove(at: random.index(below: situation.uses.count))
            if situation.uses.isEmpty { situation.request.job.datasets = [] }
        },
    ]

    static let ofUse: [Removal] = [
        use("a dataset from the plan") { use, _ in use.columns = nil },
        use("budget") { use, _ in use.spent = use.terms.privacy.map { BudgetSpending([.total: $0.total]) } },
        use("what a column is compared with") { use, _ in use.comparisons = [:] },
        use("comparing for equality only") { use, _ in
            use.comparisons = use.comparisons.mapValues {
                ColumnComparison(constants: $0.constants, beyond: .otherUses)
            }
        },
        use("comparing with permitted constants only") { use, _ in
            use.comparisons = use.comparisons.mapValues {
                ColumnComparison(constants: $0.constants.union([.null]), beyond: $0.beyond)
            }
        },
    ]
}

extension FusionEnvironment {
    fileprivate func with(assurance: String? = nil, isolation: Isolation? = nil) -> FusionEnvironment {
        FusionEnvironment(
            assurance: assurance ?? self.assurance, isolation: isolation ?? self.isolation, responsible: responsible)
    }
}
