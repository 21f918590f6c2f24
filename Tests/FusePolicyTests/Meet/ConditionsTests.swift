import FuseCore
import Testing

@testable import FusePolicy

@Suite("Combining terms")
struct ConditionsTests {
    @Test("is commutative, associative and idempotent, and nothing changes nothing", arguments: [11, 12] as [UInt64])
    func laws(seed: UInt64) throws {
        var random = try RandomSituations(seed: seed)
        let all = try (0..<400).flatMap { _ in try random.next().uses.map { Conditions(of: $0.terms) } }
        for number in 0..<1000 {
            let (a, b, c) = (random.pick(all), random.pick(all), random.pick(all))
            #expect(a.met(with: b) == b.met(with: a), "seed \(seed), case \(number)")
            #expect(a.met(with: b).met(with: c) == a.met(with: b.met(with: c)), "seed \(seed), case \(number)")
            #expect(a.met(with: a) == a, "seed \(seed), case \(number)")
            #expect(a.met(with: .none) == a, "seed \(seed), case \(number)")
        }
    }

    @Test("permits a purpose or recipient exactly if both sides do", arguments: [13, 14] as [UInt64])
    func exactness(seed: UInt64) throws {
        var random = try RandomSituations(seed: seed)
        let all = try (0..<400).flatMap { _ in try random.next().uses.map { Conditions(of: $0.terms) } }
        let parties: [ID<Party>] = try ["skyline", "harbour-air", "stranger"].map { try ID($0) }
        for number in 0..<1000 {
            let (a, b) = (random.pick(all), random.pick(all))
            let (both, purpose) = (a.met(with: b), try Purpose(random.pick(RandomSituations.purposes)))
            let party = random.pick(parties)
            let arePermitted = a.purposes.permits(purpose) && b.purposes.permits(purpose)
            let areAllowed = a.recipients.permits(party) && b.recipients.permits(party)
            #expect(both.purposes.permits(purpose) == arePermitted, "seed \(seed), case \(number)")
            #expect(both.recipients.permits(party) == areAllowed, "seed \(seed), case \(number)")
        }
    }

    @Test("asks for the approval of every principal")
    func principals() throws {
        let conditions = Conditions(of: try Terms.parse(yaml: Outline.entrusted.text))
        let both = conditions.met(with: Conditions(of: try Terms.parse(yaml: Outline.flights.text)))
        #expect(both.approvals.contains(.principal(try ID("harbour-office"))))
    }

    @Test("takes the strictest of each")
    func strictest() throws {
        let flights = Conditions(of: try Terms.parse(yaml: Outline.flights.text))
        let planes = Conditions(of: try Terms.parse(yaml: Outline.planes.text))
        let both = flights.met(with: planes)
        #expect(both.minimumGroup == 20)
        #expect(both.recipients == .among([try ID("skyline")]))
        #expect(both.purposes == flights.purposes)
        #expect(both.opens == (try Instant("2025-12-31T16:00:00Z")))
        #expect(both.closes == (try Instant("2027-12-31T16:00:00Z")))
        #expect(both.approvals.count == 3)
        #expect(both.bounds.keys.sorted() == ["flights.dep_delay"])
    }
}
