/// A job on the small tables, whose parts a test may bend.
struct SmallJob: Sendable {
    var datasets = "trips, vehicles, areas"
    var purposes = "transport/planning, transport/pricing"
    var parameters = "{ least: { type: decimal, minimum: 0, maximum: 90 } }"
    var epsilon = "4"
    /// Nil leaves it to the enclave.
    var mechanism: String? = "laplace"
    /// How the budget is split over the outputs; nil for the least error.
    var weights: String?
    var maxGroups = 1
    var maxRowsPerGroup = 3
    var bounds = "{ trips.minutes: [0, 60] }"
    /// Where the values of the group keys come from; nil if the data decides.
    var keys: String?
    var sql = """
        SELECT v.make, count(DISTINCT t.vehicle) AS vehicles, count(*) AS trips, avg(t.minutes) AS mean_minutes
        FROM trips AS t
        JOIN vehicles AS v ON v.vehicle = t.vehicle
        JOIN areas AS a ON a.district = t.district
        WHERE t.minutes >= $least AND a.zone <> 'harbour'
        GROUP BY v.make
        ORDER BY v.make

        """

    /// A whole `job.yaml` in the place of all that; nil for none.
    var written: String?

    static let scenario = "Plan how many vehicles a district needs."

    var yaml: String { written ?? composed }

    private var composed: String {
        """
        job: 1
        name: minutes-by-make
        title: { zh: 各制造商行程时长, en: Minutes by make }
        datasets: [\(datasets)]
        purposes: [\(purposes)]
        scenarios: ["\(Self.scenario)"]
        parameters: \(parameters)
        privacy:
          epsilon: \(epsilon)
          delta: 0.000001
          maxGroups: \(maxGroups)
          maxRowsPerGroup: \(maxRowsPerGroup)
          minimumGroup: 20
          bounds: \(bounds)

        """
            + [("keys", keys), ("mechanism", mechanism), ("weights", weights)].compactMap { name, value in
                value.map { "  \(name): \($0)\n" }
            }.joined()
    }

    /// A job that reads the open dataset only.
    static let onAreas = SmallJob(
        datasets: "areas", parameters: "{}", bounds: "{}",
        sql: "SELECT zone, count(*) AS districts, sum(stops) AS stops FROM areas GROUP BY zone ORDER BY zone")

    /// A job on trips with a query of its own.
    static func onTrips(_ sql: String) -> SmallJob {
        SmallJob(datasets: "trips", parameters: "{}", sql: sql)
    }
}
