public import FuseCore

extension PrivacyRecord: StatementPart {
    /// The JSON form; decimals are text.
    public var json: JSONValue {
        let control = control.map { ["control": JSONValue.object($0.mapValues(JSONValue.text))] } ?? [:]
        let selection = selection.map { ["selection": JSONValue.text($0)] } ?? [:]
        return .object(fields.merging(control) { first, _ in first }.merging(selection) { first, _ in first })
    }

    private var fields: [String: JSONValue] {
        [
            "unit": .text(unit),
            "mechanism": .text(mechanism),
            "epsilon": .optionalText(of: epsilon),
            "delta": .optionalText(of: delta),
            "charged": .parts(charged),
            "maxGroups": .optional(maxGroups),
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
        epsilon = try fields.optionalValue("epsilon", ExactDecimal.init)
        delta = try fields.optionalValue("delta", ExactDecimal.init)
        charged = try fields.parts("charged")
        maxGroups = try fields.optionalInteger("maxGroups", in: 1...largestJSONInteger)
        maxRowsPerGroup = try fields.optionalInteger("maxRowsPerGroup", in: 1...largestJSONInteger)
        minimumGroup = try fields.integer("minimumGroup", in: 0...largestJSONInteger)
        threshold = try fields.optionalText("threshold")
        noise = try fields.parts("noise")
        steps = try fields.values("steps") { step throws(CoreError) in step }
        selection = try fields.remainingNames.contains("selection") ? fields.text("selection") : nil
        control = try fields.remainingNames.contains("control") ? fields.texts("control") : nil
        guard (control == nil) == (epsilon != nil && delta != nil && maxGroups != nil) else {
            throw node.malformed("must have `epsilon`, `delta` and `maxGroups`, or `control` without them")
        }
        try fields.finish()
    }
}
