/// One dataset for each channel, and two more for tags that rules of their own look at.
extension Sample {
    static let all = [visits, cameras, grid, tolls, buses, returns, permits, surveys, shelters, rides]

    static let visits = Sample(
        name: "visits", provider: "clinic",
        grant: """
            class: non-public
            channel: contract
            tags: [personal]
            grade: general-3
            consent: { reference: CONSENT-2026-4, purposes: [health] }
            purposes: [health/planning]
            recipients: [planner, foreign]
            approval: { provider: required, authority: none }
            quality: [{ check: complete, column: person }]
            obligations: [notify]
            """,
        isPrivate: true, approvers: ["clinic"], asker: "planner", purpose: "health/planning")

    static let cameras = Sample(
        name: "cameras", provider: "clinic",
        grant: """
            class: non-public
            channel: contract
            tags: [public-image]
            grade: general-3
            purposes: [public-security, commerce]
            recipients: [planner]
            approval: { provider: required, authority: none }
            """,
        isPrivate: true, approvers: ["clinic"], asker: "planner", purpose: "public-security/crowds")

    static let grid = Sample(
        name: "grid", provider: "clinic",
        grant: """
            class: non-public
            channel: contract
            tags: [important-data]
            grade: important
            purposes: [new-energy]
            recipients: [planner]
            approval: { provider: required, authority: required }
            """,
        isPrivate: true, approvers: ["clinic", "office"], asker: "planner", purpose: "new-energy/planning")

    static let tolls = Sample(
        name: "tolls", provider: "clinic",
        grant: """
            class: non-public
            channel: procured
            grade: general-3
            catalogue: { id: XM-BUY-1, version: 1 }
            procurement: { reference: BUY-2026-1 }
            purposes: [transport]
            recipients: [planner]
            approval: { provider: required, authority: none }
            """,
        isPrivate: true, approvers: ["clinic"], asker: "planner", purpose: "transport/pricing")

    static let buses = Sample(
        name: "buses", provider: "registry",
        grant: """
            class: public-service
            channel: open
            grade: general-1
            catalogue: { id: XM-PUB-1, version: 1 }
            purposes: any
            recipients: any
            approval: { provider: none, authority: none }
            """,
        isPrivate: false, approvers: [], asker: "planner", purpose: "transport/transit")

    static let returns = Sample(
        name: "returns", provider: "registry",
        grant: """
            class: government
            channel: open-on-application
            grade: general-1
            catalogue: { id: XM-PUB-2, version: 1 }
            purposes: [finance]
            recipients: [planner]
            approval: { provider: required, authority: required }
            """,
        isPrivate: false, approvers: ["registry", "office"], asker: "planner", purpose: "finance/inclusive")

    static let permits = Sample(
        name: "permits", provider: "registry",
        grant: """
            class: government
            channel: shared
            sharing: { type: conditional }
            grade: general-3
            catalogue: { id: XM-PUB-3, version: 1 }
            purposes: [public-service]
            recipients: [clinic, office, planner]
            approval: { provider: required, authority: required }
            """,
        isPrivate: true, approvers: ["registry", "office"], asker: "clinic", purpose: "public-service/supervision",
        duty: "Article 5 of the rules on clinics.")

    static let surveys = Sample(
        name: "surveys", provider: "registry",
        grant: """
            class: government
            channel: entrusted
            entrustment:
              principal: registry
              trustee: planner
              purposes: [research]
              method: anonymised-aggregation
              until: 2099-06-30
            grade: general-3
            catalogue: { id: XM-PUB-4, version: 1 }
            purposes: [research]
            recipients: [planner, registry]
            approval: { provider: required, authority: none }
            """,
        isPrivate: true, approvers: ["registry"], asker: "planner", purpose: "research/statistics")

    static let shelters = Sample(
        name: "shelters", provider: "registry",
        grant: """
            class: government
            channel: emergency
            emergency: { event: typhoon-9 }
            grade: general-3
            catalogue: { id: XM-PUB-5, version: 1 }
            purposes: [emergency/typhoon-9, commerce]
            recipients: [planner]
            approval: { provider: required, authority: none }
            """,
        isPrivate: true, approvers: ["registry"], asker: "planner", purpose: "emergency/typhoon-9")

    static let rides = Sample(
        name: "rides", provider: "registry",
        grant: """
            class: public-service
            channel: authorised-operation
            licence: { id: XM-OP-1, holder: planner, purposes: [transport], until: 2099-06-30 }
            grade: general-3
            catalogue: { id: XM-PUB-6, version: 1 }
            purposes: [transport, commerce]
            recipients: [planner]
            approval: { provider: required, authority: none }
            """,
        isPrivate: true, approvers: ["registry"], asker: "planner", purpose: "transport/planning")
}
