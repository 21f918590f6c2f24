import BigInt
import FuseCore
import FuseEngine
import FusePrivacy
import FuseQuery

@testable import FuseEnclave

/// One thing that a run does wrongly.
enum PlantedFault: Sendable, CaseIterable {
    /// Every scale is half of what the plan says.
    case halfTheNoise
    /// The sum's noise is for one row of a unit, though three count.
    case wrongSensitivity
    /// Each group's noise is drawn from the beginning of the stream.
    case reusedSeed
    /// Groups are shown from one less on.
    case lowerThreshold
    /// Groups are shown with the odds of one unit more.
    case oddsOneAhead
    /// The engine adds values up as they are.
    case unclampedSums
    /// Every group with as many units as the minimum is shown, whatever the noise.
    case leakedPresence

    /// The plan with the fault in it.
    func planned(_ right: PlannedJob) throws -> PlannedJob {
        guard let plan = right.noise else { return right }
        return right.with(try noise(plan))
    }

    private func noise(_ plan: NoisePlan) throws -> NoisePlan {
        switch self {
        case .halfTheNoise: plan.withHalfTheNoise
        case .wrongSensitivity: try plan.withSums(boundedBy: 60)
        case .lowerThreshold: plan.withMargin { $0 - 1 }
        case .oddsOneAhead: plan.withOddsOneAhead
        case .leakedPresence: plan.withMargin { _ in -1 << 64 }
        case .reusedSeed, .unclampedSums: plan
        }
    }

    /// What the engine makes of a statement with the fault in it; nil if this fault is elsewhere.
    func execute(_ planned: PlannedJob, _ enclave: Enclave) throws -> [ResultRow]? {
        guard self == .unclampedSums else { return nil }
        let tables = try enclave.unseal(planned)
        let sql = DuckDBPrinter(planned.plan).boundedSQL(
            tables: tables.places.mapValues { $0.map(DuckDB.path(ofInput:)) }, salt: WholeRun.salt)
        let reading = ResultReading(planned.plan)
        let edited = try Self.withoutClampedSums(Self.withoutClampedValues(sql))
        return try enclave.engine.duckDB.run(sql: edited, inputs: tables.memories).compactMap(reading.row)
    }

    private static func withoutClampedValues(_ sql: String) throws -> String {
        let edited = sql.replacing(#/CASE WHEN "v0" <= .*? ELSE "v0" END AS "w0"/#) { _ in #""v0" AS "w0""# }
        guard edited != sql else { throw FaultWithoutPlace(statement: sql) }
        return edited
    }

    private static func withoutClampedSums(_ sql: String) throws -> String {
        let clamp = #/least\(greatest\((coalesce\(.*?), CAST\('-?\d+' AS HUGEINT\)\), CAST\('-?\d+' AS HUGEINT\)\) AS /#
        let edited = sql.replacing(clamp) { "\($0.output.1) AS " }
        guard edited != sql else { throw FaultWithoutPlace(statement: sql) }
        return edited
    }
}

/// The printed statement has changed, and the edit has to.
struct FaultWithoutPlace: Error {
    let statement: String
}

extension PlannedJob {
    fileprivate func with(_ noise: NoisePlan) -> PlannedJob {
        PlannedJob(
            job: job, datasets: datasets, plan: plan, noise: noise, control: control, exclusions: exclusions)
    }
}
