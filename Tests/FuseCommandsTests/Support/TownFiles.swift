/// The texts that the town's parties wrote.
enum TownFiles {
    /// 240 clients with three visits each, in three districts.
    static var visits: String {
        var lines = ["client,district,minutes,diary"]
        for client in 0..<240 {
            for visit in 0..<3 {
                lines.append(
                    "C\(1000 + client),\(["north", "south", "east"][client % 3]),\(10 + (client + 7 * visit) % 40),"
                        + "\(Town.planted)-\(client)-\(visit)")
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    static let districts = "district,beds\nnorth,12\nsouth,30\neast,7\n"

    static func visitTerms(version: Int = 1) -> String {
        """
        terms: 1
        dataset: visits
        version: \(version)
        provider: clinics
        title: { zh: 就诊, en: Visits }
        class: non-public
        channel: contract
        grade: general-3
        rights: [hold, process, operate]
        purposes: [health/planning]
        recipients: [planner, tester]
        window: { until: 2099-12-31 }
        approval: { provider: required, authority: none }
        columns:
          client: { uses: [join, count-distinct] }
          district: { uses: [join, group, filter] }
          minutes: { uses: [filter, sum, mean], bounds: [0, 60], scale: 0 }
        privacy:
          unit: { name: client, column: client }
          job: { epsilon: 2, delta: 0.000001 }
          total: { epsilon: 6, delta: 0.00001 }
          minimumGroup: 10

        """
    }

    static let districtTerms = """
        terms: 1
        dataset: districts
        version: 1
        provider: survey
        title: { zh: 分区, en: Districts }
        class: public-service
        channel: open
        grade: general-1
        catalogue: { id: XM-PUB-0007, version: 1 }
        rights: [hold, process, operate]
        purposes: any
        recipients: any
        window: { until: 2099-12-31 }
        approval: { provider: none, authority: none }
        columns:
          district: { uses: [join, group] }
          beds: { uses: [group, filter] }

        """

    static let job = """
        job: 1
        name: visits-by-district
        title: { zh: 各区就诊, en: Visits by district }
        datasets: [visits, districts]
        purposes: [health]
        scenarios: ["\(Town.scenario)"]
        parameters: { least: { type: integer, minimum: 0, maximum: 60 } }
        privacy:
          epsilon: 2
          delta: 0.000001
          mechanism: laplace
          maxGroups: 1
          maxRowsPerGroup: 3

        """

    static let query = """
        SELECT v.district, d.beds, count(DISTINCT v.client) AS clients, avg(v.minutes) AS mean_minutes
        FROM visits AS v JOIN districts AS d ON d.district = v.district
        WHERE v.minutes >= $least
        GROUP BY v.district, d.beds
        ORDER BY v.district

        """
}
