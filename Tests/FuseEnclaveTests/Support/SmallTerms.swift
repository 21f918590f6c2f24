/// The terms of the three small tables.
enum SmallTerms {
    static func trips(version: Int = 1, provider: String = "fleet", total: String = "12") -> String {
        """
        terms: 1
        dataset: trips
        version: \(version)
        provider: \(provider)
        title: { zh: 行程, en: Trips }
        class: non-public
        channel: contract
        grade: general-3
        rights: [hold, process, operate]
        purposes: [transport/planning]
        recipients: [planner, tester]
        window: { until: 2030-12-31 }
        approval: { provider: required, authority: none }
        columns:
          vehicle: { uses: [join, count-distinct] }
          district: { uses: [join, group, filter] }
          minutes: { uses: [filter, count, sum, mean], bounds: [0, 120], scale: 0 }
          note: { uses: [filter] }
        privacy:
          unit: { name: vehicle, column: vehicle }
          job: { epsilon: 4, delta: 0.000001 }
          total: { epsilon: \(total), delta: 0.00001 }
          minimumGroup: 20

        """
    }

    static let vehicles = """
        terms: 1
        dataset: vehicles
        version: 1
        provider: registry
        title: { zh: 车辆, en: Vehicles }
        class: government
        channel: open-on-application
        grade: general-2
        catalogue: { id: XM-GOV-0001, version: 1 }
        rights: [hold, process, operate]
        purposes: [transport]
        recipients: [planner, tester]
        window: { until: 2030-12-31 }
        approval: { provider: required, authority: required }
        columns:
          vehicle: { uses: [join, count-distinct] }
          make: { uses: [group, filter] }
        privacy:
          unit: { name: vehicle, column: vehicle }
          job: { epsilon: 4, delta: 0.000001 }
          total: { epsilon: 40, delta: 0.00001 }
          minimumGroup: 10

        """

    static let areas = """
        terms: 1
        dataset: areas
        version: 1
        provider: survey
        title: { zh: 分区, en: Areas }
        class: public-service
        channel: open
        grade: general-1
        catalogue: { id: XM-PUB-0001, version: 1 }
        rights: [hold, process, operate]
        purposes: any
        recipients: any
        window: { until: 2030-12-31 }
        approval: { provider: none, authority: none }
        columns:
          district: { uses: [join, group] }
          zone: { uses: [group, filter] }
          stops: { uses: [sum, mean], bounds: [0, 1000], scale: 0 }

        """
}
