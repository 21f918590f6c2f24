import Foundation
import FuseCore
import FuseCrypto
import FusePolicy
import FusePrivacy
import FuseQuery
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// A job's exact rows, computed once, on which noise can be drawn many times.
struct NoiseBench {
    let planned: PlannedJob
    let job: AuthorizedJob
    let rows: [ResultRow]
    let truth: Release

    init(_ room: Room, _ asking: Asking) throws {
        let request = try room.enclave.readRequest(room.request(asking))
        let planned = try room.enclave.plan(request.job, parameters: request.parameters)
        let key = try room.enclave.answerKey(of: request, planned)
        let decided = try room.enclave.decide(on: request, planned, for: key, at: Scene.now)
        guard case .allow(let job) = decided else { throw UnexpectedRefusal([]) }
        self.planned = planned
        self.job = job
        rows = try room.enclave.execute(planned, on: room.enclave.unseal(planned), salt: [])
        truth = try Room(noise: .absentForTestsOnly).enclave
            .anonymise(rows, planned, for: job, seed: Self.seed(0))
    }

    /// The release under the n-th seed; the same seed gives the same release.
    func release(_ number: Int, by room: Room) throws -> Release {
        try room.enclave.anonymise(rows, planned, for: job, seed: Self.seed(number))
    }

    private static func seed(_ number: Int) -> SecretBytes {
        var bytes = SHA256.digest(of: Array("coverage seed \(number)".utf8)).bytes
        return SecretBytes(copyingAndWiping: &bytes)
    }
}

/// How often the noise of a counted quantity stays within its half-width, computed from what the plan says of it.
struct ExpectedCoverage {
    let share: Double
    /// The same for an interval that is narrower by two on each side.
    let shareIfNarrower: Double

    init(_ noise: QuantityNoise) throws {
        let words = noise.scaleText.split(separator: " ")
        let ratio = try words[1].split(separator: "/").map { try #require(Double($0)) }
        let parameter = ratio[0] / (ratio.count > 1 ? ratio[1] : 1)
        let width = try #require(Int(noise.halfWidth.description))
        let isLaplace = words[0] == "scale"
        share = Self.share(within: width, isLaplace, parameter)
        shareIfNarrower = Self.share(within: width - 2, isLaplace, parameter)
    }

    /// Sums of exp(−|x| ÷ scale), or of exp(−x² ÷ 2·variance), within a width and over all that is not nothing.
    private static func share(within width: Int, _ isLaplace: Bool, _ parameter: Double) -> Double {
        func weight(_ x: Int) -> Double {
            let x = Double(abs(x))
            return exp(isLaplace ? -x / parameter : -x * x / (2 * parameter))
        }
        let far = width + 10_000
        return (-width...max(-width, width)).map(weight).reduce(0, +) / (-far...far).map(weight).reduce(0, +)
    }
}

@Suite struct CoverageTests {
    private static let seeds = 200

    /// For each measure of the small job, 200 seeds × 3 groups give 600 independent draws, and the share of intervals that
    /// hold the truth has a standard deviation of at most 0.9 points. It is allowed to lie 4 of them (3.6 points) from the
    /// share that the plan's own scales give, which a sound implementation exceeds in fewer than 1 of 10,000 samples. The
    /// seeds are fixed, so the outcome is the same each time.
    @Test(arguments: ["laplace", "gaussian"])
    func `the intervals hold the bounded truth about as often as they say`(mechanism: String) throws {
        let room = try Room()
        var asking = Asking(room.cast)
        asking.job.mechanism = mechanism
        let bench = try NoiseBench(room, asking)
        let (held, released) = try held(bench, room)
        #expect(released == Self.seeds * 3, "a group of 60 units lies far above the threshold")
        let noise = try #require(bench.planned.noise)
        for (measure, held) in zip(bench.planned.plan.measures, held) {
            let share = Double(held) / Double(released)
            guard case .count(let quantity) = measure.kind else {
                // The interval of a mean joins two of 97.5% each, so it holds the truth more often.
                #expect(share >= 0.95 - 0.036, "\(measure.name)")
                continue
            }
            let expected = try ExpectedCoverage(noise.quantities[quantity])
            #expect(expected.share >= 0.95 && expected.shareIfNarrower < 0.95, "\(measure.name)")
            #expect(abs(share - expected.share) <= 0.036, "\(measure.name): \(share), not \(expected.share)")
        }
    }

    /// How many intervals of each measure hold the truth, over all seeds and groups, and how many groups were released.
    private func held(_ bench: NoiseBench, _ room: Room) throws -> ([Int], Int) {
        let truth = Dictionary(uniqueKeysWithValues: bench.truth.rows.map { ($0.keys, $0.measures) })
        var held = [Int](repeating: 0, count: bench.truth.measureCount)
        var released = 0
        for number in 0..<Self.seeds {
            for row in try bench.release(number, by: room).rows {
                released += 1
                let exact = try #require(truth[row.keys])
                for index in held.indices where Self.holds(row.measures[index], exact[index]) { held[index] += 1 }
            }
        }
        return (held, released)
    }

    @Test func `noise is there, and differs from seed to seed`() throws {
        let room = try Room()
        let bench = try NoiseBench(room, Asking(room.cast))
        let releases = try (0..<5).map { try bench.release($0, by: room).rows }
        #expect(Set(releases).count == 5)
        #expect(try bench.release(0, by: room).rows == releases[0])
        #expect(!releases.contains(bench.truth.rows))
    }

    private static func holds(_ noisy: ReleasedValue?, _ exact: ReleasedValue?) -> Bool {
        guard let noisy, let exact else { return false }
        return noisy.low <= exact.value && exact.value <= noisy.high
    }
}
