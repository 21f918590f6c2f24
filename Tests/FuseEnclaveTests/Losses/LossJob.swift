/// A job whose runs are measured: numbers by district, over trips alone; a vehicle counts in two districts.
struct LossJob: Sendable {
    enum Measure: String, Sendable {
        case vehicles = "count(DISTINCT vehicle)"
        case minutes = "sum(minutes)"
        case middle = "median(minutes)"
    }

    var epsilon: String
    /// Where it is above anything that terms allow, a failure of δ is seen in a few thousand runs.
    var delta: String
    var mechanism = "laplace"
    var minimumGroup = 1
    var measures = [Measure.vehicles]
    var bounds = "[0, 60]"
    /// Whether all districts are shown, with and without trips.
    var showsAllDistricts = false

    var sql: String {
        let outputs = measures.map { "\($0.rawValue) AS \($0)" }.joined(separator: ", ")
        return "SELECT district, \(outputs) FROM trips GROUP BY district"
    }

    /// The terms that permit the job with a δ as it should be.
    static let terms = SmallTerms.tripsWithMoreUses
        .replacing("grade: general-3", with: "grade: general-1")
        .replacing("job: { epsilon: 4, delta: 0.000001 }", with: "job: { epsilon: 8, delta: 0.000001 }")
        .replacing("minimumGroup: 20", with: "minimumGroup: 1")

    func yaml(delta: String) -> String {
        """
        job: 1
        name: minutes-by-district
        title: { zh: 各区行程时长, en: Minutes by district }
        datasets: [trips]
        purposes: [transport/planning]
        scenarios: ["\(SmallJob.scenario)"]
        parameters: {}
        privacy:
          epsilon: \(epsilon)
          delta: \(delta)
          mechanism: \(mechanism)
          maxGroups: 2
          maxRowsPerGroup: 3
          minimumGroup: \(minimumGroup)
          bounds: { trips.minutes: \(bounds) }
        \(keys)
        """
    }

    private var keys: String {
        showsAllDistricts ? "  keys: { district: [\(NeighbourTables.districts.joined(separator: ", "))] }\n" : ""
    }

    /// The request that is decided on.
    func asking(_ cast: Cast) -> Asking {
        var job = SmallJob.onTrips(sql)
        job.written = yaml(delta: "0.000001")
        return Asking(cast, job)
    }
}
