/// Terms that are accepted, one for every channel.
extension Outline {
    /// Non-public data under contract: flights of an airline office.
    static let flights: Outline = [
        "terms": "1",
        "dataset": "flights",
        "version": "1",
        "provider": "harbour-air",
        "title": ["zh": "航班", "en": "Flights"],
        "class": "non-public",
        "channel": "contract",
        "grade": "general-3",
        "rights": "[hold, process, operate]",
        "purposes": "[transport/punctuality, transport/safety]",
        "recipients": "[skyline]",
        "window": ["from": "2026-01-01", "until": "2027-12-31"],
        "approval": ["provider": "required", "authority": "none"],
        "columns": [
            "tailnum": ["uses": "[join, count-distinct]"],
            "origin": ["uses": "[join, group, filter]"],
            "dep_delay": ["uses": "[filter, count, sum, mean]", "bounds": "[-60, 600]", "scale": "0"],
        ],
        "privacy": [
            "unit": ["name": "aircraft", "column": "tailnum"],
            "job": ["epsilon": "4", "delta": "0.000001"],
            "total": ["epsilon": "12", "delta": "0.00001"],
            "minimumGroup": "20",
        ],
    ]

    /// The same with every limit on the privacy budget.
    static let limited = flights.with(["privacy", "recipient"], ["epsilon": "6", "delta": "0.000004"])
        .with(["privacy", "purpose"], ["epsilon": "8", "delta": "0.00001"])
        .with(["privacy", "period"], ["days": "30", "epsilon": "5", "delta": "0.000002"])

    /// Government data open on application: a registry of aircraft.
    static let planes: Outline = [
        "terms": "1",
        "dataset": "planes",
        "version": "2",
        "provider": "registry",
        "title": ["zh": "航空器", "en": "Aircraft"],
        "class": "government",
        "channel": "open-on-application",
        "grade": "general-2",
        "catalogue": ["id": "XM-GOV-0117", "version": "3"],
        "rights": "[hold, process, operate]",
        "purposes": "[transport]",
        "recipients": "[skyline, harbour-air]",
        "window": ["until": "2027-12-31"],
        "approval": ["provider": "required", "authority": "required"],
        "columns": [
            "tailnum": ["uses": "[join]"],
            "manufacturer": ["uses": "[group, filter]"],
        ],
        "privacy": [
            "unit": ["name": "aircraft", "column": "tailnum"],
            "job": ["epsilon": "4", "delta": "0.000001"],
            "total": ["epsilon": "40", "delta": "0.00001"],
            "minimumGroup": "10",
        ],
    ]

    /// Public-service data open to all: weather.
    static let weather: Outline = [
        "terms": "1",
        "dataset": "weather",
        "version": "1",
        "provider": "met-office",
        "title": ["zh": "气象", "en": "Weather"],
        "class": "public-service",
        "channel": "open",
        "grade": "general-1",
        "catalogue": ["id": "XM-PUB-0042", "version": "1"],
        "rights": "[hold, process, operate]",
        "purposes": "any",
        "recipients": "any",
        "window": ["until": "2030-12-31"],
        "approval": ["provider": "none", "authority": "none"],
        "columns": [
            "origin": ["uses": "[join]"],
            "visib": ["uses": "[group, filter]"],
        ],
    ]

    /// Personal data of a hospital, with consent.
    static let stays: Outline = flights.with(["dataset"], "stays").with(["provider"], "hospital")
        .with(["tags"], "[personal, important-data]").with(["grade"], "important")
        .with(["privacy", "job", "epsilon"], "1")
        .with(["approval"], ["provider": "required", "authority": "required"])
        .with(["consent"], ["reference": "consent register 2026/7", "purposes": "[transport/safety]"])

    static let shared: Outline = planes.with(["channel"], "shared").with(["sharing"], ["type": "conditional"])

    static let notShared: Outline = shared.with(["sharing"], ["type": "not-shared", "basis": "Aviation order 7"])

    static let entrusted: Outline = planes.with(["channel"], "entrusted").with(
        ["entrustment"],
        [
            "principal": "harbour-office", "trustee": "skyline", "purposes": "[transport]",
            "method": "anonymised-aggregation", "until": "2026-12-31",
        ])

    static let emergency: Outline = planes.with(["channel"], "emergency").with(
        ["emergency"], ["event": "typhoon-2026-09"]
    )
    .with(["purposes"], "[emergency]")

    static let operated: Outline = planes.with(["channel"], "authorised-operation").with(
        ["licence"],
        ["id": "XM-OP-9", "holder": "skyline", "purposes": "[transport]", "until": "2026-12-31"])

    static let procured: Outline = flights.with(["channel"], "procured")
        .with(["procurement"], ["reference": "XM-2026-88"]).with(["catalogue"], ["id": "XM-GOV-0200", "version": "1"])

    /// Non-public data with everything that terms may say besides.
    static let rich: Outline =
        flights
        .with(["jurisdictions"], "[CN, HK, SG]").with(["assessments"], ["SG": "CAC 2026/117", "HK": "CAC 2026/118"])
        .with(["runs"], "200").with(["obligations"], "[notify, certificate-at-end]")
        .with(
            ["branches"],
            [
                "transport/punctuality/airports": ["zh": "机场", "en": "Airports"],
                "transport/punctuality/airlines": ["zh": "航空公司", "en": "Airlines"],
            ]
        )
        .with(["rows"], "[{column: carrier, among: [AA, UA]}, {column: year, least: 2013, most: 2024}]")
        .with(["quality"], quality).with(["columns", "origin", "literals"], "[EWR, JFK]")
        .with(["privacy", "mechanisms"], "[gaussian]")

    private static let quality: Outline = """
        [{check: complete, column: tailnum}, {check: unique, column: id}, {check: within, column: age, least: 0}, \
        {check: within, column: day, least: 2013-01-01, most: "2013-12-31"}, \
        {check: among, column: origin, values: [EWR, JFK]}, {check: timely, asOf: 2026-10-01, days: 90}]
        """

    /// Shared data that is offered as services only.
    static let services: Outline = notShared.with(
        ["sharing", "services"], Outline(stringLiteral: "[\"sha256:\(String(repeating: "5", count: 64))\"]"))

    /// All of them, and those that say more.
    static let everyTerms: [Outline] = allTerms + [rich, services]

    static let allTerms: [Outline] = [
        flights, planes, weather, stays, shared, notShared, entrusted, emergency, operated, procured,
    ]
}
