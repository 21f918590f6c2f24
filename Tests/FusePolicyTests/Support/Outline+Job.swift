extension Outline {
    /// A job over flights, planes and weather.
    static let job: Outline = [
        "job": "1",
        "name": "delay-by-manufacturer",
        "title": ["zh": "延误", "en": "Delays"],
        "datasets": "[flights, planes, weather]",
        "purposes": "[transport/punctuality]",
        "scenarios": "[Plan spare aircraft., Report to the harbour office.]",
        "parameters": [
            "visibility": ["type": "decimal", "minimum": "0", "maximum": "10.5"],
            "origin": ["type": "text", "oneOf": "[EWR, JFK, LGA]"],
            "since": ["type": "date"],
        ],
        "privacy": [
            "epsilon": "1",
            "delta": "0.0000001",
            "mechanism": "gaussian",
            "maxGroups": "2",
            "maxRowsPerGroup": "200",
            "minimumGroup": "25",
            "bounds": ["flights.dep_delay": "[-30, 180]"],
            "keys": [
                "manufacturer": ["dataset": "planes", "column": "manufacturer"],
                "origin": "literals",
                "carrier": "[AA, B6]",
            ],
        ],
    ]

    static let query = "SELECT manufacturer, count(*) FROM flights JOIN planes USING (tailnum) GROUP BY 1\n"
}
