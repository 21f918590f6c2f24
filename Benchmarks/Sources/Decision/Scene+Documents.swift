extension Scene {
    /// The terms of a dataset with fifty columns, of which every kind is there.
    static func terms(_ number: Int) -> String {
        """
        terms: 1
        dataset: data_\(number)
        version: 1
        provider: provider-\(number)
        title: { zh: 数据, en: Data }
        class: non-public
        channel: contract
        tags: [personal, important-data]
        grade: important
        consent: { reference: register 7, purposes: [transport] }
        rights: [hold, process, operate]
        purposes: [transport/punctuality, transport/safety, health]
        recipients: [skyline, harbour-air]
        jurisdictions: [CN, SG]
        assessments: { SG: assessment 7 }
        runs: 1000
        window: { from: 2026-01-01, until: 2027-12-31 }
        approval: { provider: required, authority: required }
        obligations: [notify]
        rows:
          - { column: c1, among: [AA, UA, DL] }
          - { column: c2, least: 2013, most: 2024 }
        quality:
          - { check: complete, column: unit }
          - { check: within, column: c2, least: 2000, most: 2030 }
        columns:
          unit: { uses: [join, count-distinct] }
        \((1..<columns).map(column).joined(separator: "\n"))
        privacy:
          unit: { name: person, column: unit }
          job: { epsilon: 1, delta: 0.000001 }
          total: { epsilon: 12, delta: 0.00001 }
          minimumGroup: 20
          mechanisms: [gaussian]

        """
    }

    private static func column(_ number: Int) -> String {
        number.isMultiple(of: 2)
            ? "  c\(number): { uses: [filter, count, sum, mean], bounds: [-60, 600], scale: 0 }"
            : "  c\(number): { uses: [join, group, filter], literals: [AA, UA, DL, \(number)x] }"
    }

    static let job = """
        job: 1
        name: wide
        title: { zh: 宽, en: Wide }
        datasets: [\((0..<datasets).map { "data_\($0)" }.joined(separator: ", "))]
        purposes: [transport]
        scenarios: ["Plan spare aircraft."]
        privacy:
          epsilon: 1
          delta: 0.0000001
          mechanism: gaussian
          maxGroups: 2
          maxRowsPerGroup: 200
          minimumGroup: 25

        """
}
