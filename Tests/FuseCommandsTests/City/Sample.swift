/// A dataset of the city that came by one channel of the regulation, with who provides it and who may ask what of it.
struct Sample: Sendable {
    let name: String
    let provider: String
    /// What its terms say beyond what all have in common.
    let grant: String
    let isPrivate: Bool
    let approvers: [String]
    /// The options of a request that its terms permit.
    let asker: String
    let purpose: String
    var duty: String?

    static let scenario = "Find out how many people there are in each place."

    /// 240 people, one row each, in three places.
    static let table =
        "person,place,amount\n"
        + (0..<240).map { "P\(1000 + $0),\(["north", "south", "east"][$0 % 3]),\($0 % 60)\n" }.joined()

    var terms: String {
        """
        terms: 1
        dataset: \(name)
        version: 1
        provider: \(provider)
        title: { zh: 样例, en: Sample }
        \(grant)
        rights: [hold, process, operate]
        window: { until: 2099-12-31 }
        columns:
          person: { uses: [join, count-distinct] }
          place: { uses: [group, filter] }
          amount: { uses: [filter] }

        """ + (isPrivate ? Self.privacy : "")
    }

    private static let privacy = """
        privacy:
          unit: { name: person, column: person }
          job: { epsilon: 1, delta: 0.000001 }
          total: { epsilon: 10, delta: 0.00001 }
          minimumGroup: 20

        """

    var job: String {
        """
        job: 1
        name: people-of-\(name)
        title: { zh: 各处人数, en: People by place }
        datasets: [\(name)]
        purposes: [\(purpose.prefix { $0 != "/" }), commerce]
        scenarios: ["\(Self.scenario)"]
        privacy:
          epsilon: 1
          delta: 0.000001
          mechanism: laplace
          maxGroups: 1
          maxRowsPerGroup: 1

        """
    }

    var query: String {
        "SELECT place, \(isPrivate ? "count(DISTINCT person)" : "count(*)") AS people FROM \(name) GROUP BY place\n"
    }
}
