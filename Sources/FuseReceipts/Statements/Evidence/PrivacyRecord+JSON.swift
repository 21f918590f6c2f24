public import FuseCore

extension PrivacyRecord: StatementPart {
    /// The JSON form; decimals are text.
    public var json: JSONValue {
        [
            "unit": .text(unit),
            "mechanism": .text(mechanism),
            "epsilon": .text(of: epsilon),
            "delta": .text(of: delta),
            "charged": .parts(charged),
            "maxGroups": .integer(maxGroups),
            "maxRowsPerGroup": .optional(maxRowsPerGroup),
            "minimumGroup": .integer(minimumGroup),
            "threshold": .optionalText(of: threshold),
            "noise": .parts(noise),
            "steps": .texts(steps),
        ]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        unit = try fields.text("unit")
        mechanism = try fields.text("mechanism")
        epsilon = try fields.value("epsilon", ExactDecimal.init)
        delta = try fields.value("delta", ExactDecimal.init)
        charged = try fields.parts("charged")
        maxGroups = try fields.integer("maxGroups", in: 1...largestJSONInteger)
        maxRowsPerGroup = try fields.optionalInteger("maxRowsPerGroup", in: 1...largestJSONInteger)
        minimumGroup = try fields.integer("minimumGroup", in: 0...largestJSONInteger)
        threshold = try fields.optionalText("threshold")
        noise = try fields.parts("noise")
        steps = try fields.values("steps") { step throws(CoreError) in step }
        try fields.finish()
    }
}
