import FuseCore
import FusePrivacy
import FuseQuery
import Testing

@testable import FusePolicy

@Suite("The meet of random terms")
struct MeetTests {
    @Test("is of terms that contradict nothing", arguments: [21, 22] as [UInt64])
    func valid(seed: UInt64) throws {
        var random = RandomTerms(seed: seed)
        let document = DocumentNode(
            .fields([]), mark: SourceMark(line: 1, column: 1), location: DocumentLocation(source: "terms.yaml"))
        for number in 0..<1000 {
            let terms = try random.next()
            #expect(throws: Never.self, "seed \(seed), case \(number)") {
                try TermsConsistency(terms: terms, document: document).check()
            }
        }
    }

    @Test("is commutative, associative and idempotent", arguments: [23, 24, 25] as [UInt64])
    func laws(seed: UInt64) throws {
        var random = RandomTerms(seed: seed)
        for number in 0..<1000 {
            let (a, b, c) = (
                Conditions(of: try random.next()), Conditions(of: try random.next()), Conditions(of: try random.next())
            )
            #expect(a.met(with: b) == b.met(with: a), "seed \(seed), case \(number)")
            #expect(a.met(with: b).met(with: c) == a.met(with: b.met(with: c)), "seed \(seed), case \(number)")
            #expect(a.met(with: a) == a, "seed \(seed), case \(number)")
            #expect(a.met(with: b).met(with: a) == a.met(with: b), "seed \(seed), case \(number)")
            #expect(a.met(with: .none) == a, "seed \(seed), case \(number)")
        }
    }

    @Test("refuses exactly what one of them refuses, for the same reasons", arguments: [26, 27, 28] as [UInt64])
    func exact(seed: UInt64) throws {
        var random = RandomTerms(seed: seed)
        var (allowed, reasons) = (0, Set<String>())
        for number in 0..<3000 {
            let terms = try (0..<random.number(1...3)).map { _ in try random.next() }
            let met = terms.reduce(Conditions.none) { $0.met(with: Conditions(of: $1)) }
            let question = try Question(&random)
            let expected = terms.reduce(into: Set<String>()) { $0.formUnion($1.refusals(of: question)) }
            #expect(met.refusals(of: question) == expected, "seed \(seed), case \(number)")
            allowed += expected.isEmpty ? 1 : 0
            reasons.formUnion(expected)
        }
        #expect(allowed > 2 && reasons.count == 9, "seed \(seed): \(allowed) allowed, \(reasons.sorted())")
    }

    @Test("keeps every obligation, approval, row condition, budget and limit of runs", arguments: [29, 30] as [UInt64])
    func keeps(seed: UInt64) throws {
        var random = RandomTerms(seed: seed)
        for number in 0..<1000 {
            let terms = try (0..<3).map { _ in try random.next() }
            let met = terms.reduce(Conditions.none) { $0.met(with: Conditions(of: $1)) }
            for each in terms {
                #expect(each.obligations.isSubset(of: met.obligations), "seed \(seed), case \(number)")
                #expect(met.rows[each.dataset, default: []].isSuperset(of: each.rows), "seed \(seed), case \(number)")
                let budgets = met.budgets[each.dataset, default: []]
                #expect(each.privacy.map { budgets.contains($0.cap) } ?? true, "seed \(seed), case \(number)")
                let needed = RequiredApproval.byRegulation(for: each).union(RequiredApproval.byTerms(each))
                #expect(needed.isSubset(of: met.approvals), "seed \(seed), case \(number)")
                if let runs = each.runs {
                    #expect(met.runs[each.dataset, default: .max] <= runs, "seed \(seed), case \(number)")
                }
            }
        }
    }

    @Test("never goes below the floor of any grade", arguments: [31] as [UInt64])
    func floors(seed: UInt64) throws {
        var random = RandomTerms(seed: seed)
        for number in 0..<1000 {
            var terms = try random.next()
            terms.privacy?.minimumGroup = 1
            terms.privacy?.job = Grade.general1.floor.job
            terms.approval = .nobody
            let conditions = Conditions(of: terms)
            let floor = terms.grade.floor
            #expect(conditions.minimumGroup >= floor.minimumGroup, "seed \(seed), case \(number)")
            #expect(conditions.epsilonCap.map { $0 <= floor.job.epsilon } ?? true, "seed \(seed), case \(number)")
            #expect(conditions.deltaCap.map { $0 <= floor.job.delta } ?? true, "seed \(seed), case \(number)")
            #expect(conditions.approvals.count >= (floor.approvals.authority == .required ? 2 : 0))
        }
    }
}
