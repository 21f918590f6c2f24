extension SmallTerms {
    /// Vehicles that the city entrusts to the planner until a day.
    static func entrusted(until: String = "2026-12-01", version: Int = 2) -> String {
        vehicles.replacing("version: 1\nprovider", with: "version: \(version)\nprovider")
            .replacing(
                "channel: open-on-application",
                with: """
                    channel: entrusted
                    entrustment:
                      principal: city
                      trustee: planner
                      purposes: [transport/planning]
                      method: anonymised-aggregation
                      until: \(until)
                    """)
    }

    /// Trips that may be looked at in more ways.
    static let tripsWithMoreUses = trips(version: 2)
        .replacing("count, sum, mean]", with: "count, sum, mean, variance, covariance, quantile]")

    /// The same, where districts may only be compared with those that are named.
    static let tripsOfNamedDistricts = tripsWithMoreUses.replacing(
        "district: { uses: [join, group, filter] }",
        with: "district: { uses: [join, group, filter], literals: [west, south, north, east, harbour] }")

    /// Vehicles of which the enclave checks that each stands there once.
    static let vehiclesOnce = vehicles.replacing("version: 1\nprovider", with: "version: 2\nprovider")
        .replacing("privacy:", with: "quality: [{ check: unique, column: vehicle }]\nprivacy:")

    /// Vehicles that were obtained for an emergency.
    static func emergency(event: String = "typhoon-2026-09", version: Int = 2) -> String {
        vehicles.replacing("version: 1\nprovider", with: "version: \(version)\nprovider")
            .replacing("channel: open-on-application", with: "channel: emergency\nemergency: { event: \(event) }")
            .replacing("purposes: [transport]", with: "purposes: [emergency/\(event)]")
    }

    /// Trips in their second version with obligations.
    static func trips(obligations: String, until: String = "2030-12-31") -> String {
        trips(version: 2).replacing("approval:", with: "obligations: [\(obligations)]\napproval:")
            .replacing("until: 2030-12-31", with: "until: \(until)")
    }
}

extension SmallJob {
    /// A job that reads vehicles only.
    static func onVehicles(purpose: String = "transport/planning") -> SmallJob {
        SmallJob(
            datasets: "vehicles", purposes: purpose, parameters: "{}", bounds: "{}",
            sql: "SELECT make, count(DISTINCT vehicle) AS vehicles FROM vehicles GROUP BY make ORDER BY make\n")
    }
}

extension Asking {
    /// A job on vehicles alone, under a purpose.
    static func vehicles(_ cast: Cast, purpose: String = "transport/planning") -> Asking {
        var asking = Asking(cast, .onVehicles(purpose: purpose))
        asking.purpose = purpose
        return asking
    }
}
