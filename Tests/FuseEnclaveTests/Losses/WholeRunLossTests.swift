import FuseCore
import Testing

@testable import FuseEnclave

/// Runs over two neighbouring tables, from rows to releases: what the releases prove of ε stays below what was declared, and
/// above it as soon as anything is done wrongly. The seeds are fixed, so that a run of these tests is like any other; a choice of
/// seeds is a false alarm once in a million for each pair of tables.
@Suite struct WholeRunLossTests {
    /// A job, and how many vehicles each district has before another joins.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let job: LossJob
        let others: Int

        var declared: Double { Double(job.epsilon) ?? 0 }

        /// The vehicle joins groups that are shown without it.
        static let crowded = [
            Case(
                testDescription: "Laplace noise",
                job: LossJob(epsilon: "1", delta: "0.000001", measures: [.vehicles, .minutes]), others: 200),
            Case(
                testDescription: "Gaussian noise",
                job: LossJob(epsilon: "2", delta: "0.05", mechanism: "gaussian", measures: [.vehicles, .minutes]),
                others: 60),
        ]
        /// The vehicle joins groups that are never shown without it.
        static let sparse = [
            Case(
                testDescription: "groups by Laplace noise", job: LossJob(epsilon: "2", delta: "0.1"), others: 0),
            Case(
                testDescription: "groups by Gaussian noise",
                job: LossJob(epsilon: "2.5", delta: "0.1", mechanism: "gaussian"), others: 0),
            Case(
                testDescription: "groups of five by Laplace noise",
                job: LossJob(epsilon: "2", delta: "0.1", minimumGroup: 5), others: 4),
        ]
        /// No count is released, so that odds select the groups.
        static let byOdds = [
            Case(
                testDescription: "groups by odds",
                job: LossJob(epsilon: "2", delta: "0.1", measures: [.minutes]), others: 0),
            Case(
                testDescription: "groups of five by odds",
                job: LossJob(epsilon: "2", delta: "0.1", minimumGroup: 5, measures: [.minutes]), others: 4),
        ]
        /// All groups are shown, and the vehicle moves the middle of them.
        static let middles = [
            Case(
                testDescription: "one quantile by permute-and-flip",
                job: LossJob(
                    epsilon: "2", delta: "0.000001", measures: [.middle], bounds: "[20, 22]", showsAllDistricts: true),
                others: 3),
            Case(
                testDescription: "one quantile by the exponential mechanism",
                job: LossJob(
                    epsilon: "2", delta: "0.05", mechanism: "gaussian", measures: [.middle], bounds: "[20, 22]",
                    showsAllDistricts: true),
                others: 3),
        ]
        /// The vehicle joins groups that may be shown or not without it.
        static let near = Case(
            testDescription: "groups near even odds",
            job: LossJob(epsilon: "2", delta: "0.1", measures: [.minutes]), others: 3)
    }

    @Test(arguments: Case.crowded + Case.sparse + Case.byOdds + Case.middles + [Case.near])
    func `releases prove no more than what was declared`(of measured: Case) async throws {
        #expect(try await proven(measured, seeds: 6_000) <= measured.declared)
    }

    @Test(
        arguments: Case.crowded,
        [
            (PlantedFault.halfTheNoise, 8_000), (.wrongSensitivity, 6_000), (.reusedSeed, 1_200),
            (.unclampedSums, 1_200),
        ])
    func `wrong noise is caught`(of measured: Case, by fault: (PlantedFault, seeds: Int)) async throws {
        #expect(try await proven(measured, fault.0, seeds: fault.seeds) > measured.declared)
    }

    @Test(arguments: Case.sparse, [(PlantedFault.lowerThreshold, 6_000), (.leakedPresence, 1_200)])
    func `wrong groups are caught`(of measured: Case, by fault: (PlantedFault, seeds: Int)) async throws {
        #expect(try await proven(measured, fault.0, seeds: fault.seeds) > measured.declared)
    }

    @Test(arguments: Case.byOdds)
    func `wrong odds are caught`(of measured: Case) async throws {
        #expect(try await proven(measured, .oddsOneAhead, seeds: 6_000) > measured.declared)
    }

    @Test func `wrong scores are caught`() async throws {
        #expect(try await proven(Case.middles[0], .halfTheNoise, seeds: 8_000) > Case.middles[0].declared)
    }

    private func proven(_ measured: Case, _ fault: PlantedFault? = nil, seeds: Int) async throws -> Double {
        let tables = NeighbourTables(others: measured.others)
        async let one = WholeRun(measured.job, on: tables.without, fault).observations(0..<seeds)
        async let other = WholeRun(measured.job, on: tables.with, fault).observations(seeds..<2 * seeds)
        let delta = try #require(Double(measured.job.delta))
        return try await Distinguisher(delta: delta, learning: seeds / 4).provenEpsilon(one, other)
    }
}
