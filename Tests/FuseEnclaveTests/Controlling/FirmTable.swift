import FuseCore
import FuseEnclave

@testable import FusePolicy

/// Firms by district and industry, whose terms permit tables without noise: every district has one industry with few firms.
enum FirmTable {
    static let districts = ["east", "north", "south", "west"]
    static let industries = ["fishing", "retail", "steel", "tea"]

    /// How many firms a district has in an industry; fishing is rare in the north, and nowhere else.
    static func firms(_ district: Int, _ industry: Int) -> Int {
        district == 1 && industry == 0 ? 3 : 12 + 5 * district + 7 * industry
    }

    static let total = districts.indices.reduce(0) { sum, district in
        industries.indices.reduce(sum) { $0 + firms(district, $1) }
    }

    static var csv: String {
        var lines = ["firm,district,industry,revenue,staff"]
        for (d, district) in districts.enumerated() {
            for (i, industry) in industries.enumerated() {
                for firm in 0..<firms(d, i) {
                    let number = lines.count
                    lines.append(
                        "F\(1000 + number),\(district),\(industry),\(100 + 3 * firm + d).25,\(1 + number % 40)")
                }
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    static func terms(
        dataset: String = "firms", grade: String = "general-2", disclosure: String = "{ noise: optional }",
        budget: String = ""
    ) -> String {
        """
        terms: 1
        dataset: \(dataset)
        version: 1
        provider: fleet
        title: { zh: 企业, en: Firms }
        class: non-public
        channel: contract
        grade: \(grade)
        rights: [hold, process, operate]
        purposes: [transport/planning]
        recipients: [planner, tester]
        window: { until: 2030-12-31 }
        approval: { provider: \(grade == "general-2" ? "none" : "required"), authority: none }
        columns:
          firm: { uses: [join, count-distinct] }
          district: { uses: [group, filter] }
          industry: { uses: [group, filter] }
          revenue: { uses: [sum, mean, filter], bounds: [0, 100000], scale: 2 }
          staff: { uses: [sum, mean, filter, count, quantile], bounds: [0, 1000], scale: 0 }
        privacy:
          unit: { name: firm, column: firm }
          disclosure: \(disclosure)
        \(budget)
        """
    }

    /// A job without noise on a dataset with this table.
    static func job(_ sql: String, on dataset: String = "firms", privacy: String = "") -> String {
        """
        job: 1
        name: firms
        title: { zh: 企业, en: Firms }
        datasets: [\(dataset)]
        purposes: [transport/planning]
        scenarios: ["\(SmallJob.scenario)"]
        parameters: {}
        privacy:
          protection: disclosure-control
        \(privacy)
        """
    }
}

extension Room {
    /// Takes the firms in.
    func ingestFirms(_ terms: String = FirmTable.terms(), as dataset: String = "firms", csv: String = FirmTable.csv)
        throws
    {
        try Files.write(csv.utf8, to: path("\(dataset).csv"))
        try scene.seal([path("\(dataset).csv")], terms: terms, by: cast.fleet, into: path("sealed-\(dataset)"))
        _ = try enclave.ingest(path("sealed-\(dataset)"))
    }

    /// Asks for a table without noise.
    func firms(_ sql: String, on dataset: String = "firms", privacy: String = "") -> Asking {
        var asking = Asking(cast)
        asking.job.written = FirmTable.job(sql, on: dataset, privacy: privacy)
        asking.job.sql = sql
        asking.parameters = [:]
        asking.approvers = []
        return asking
    }
}
