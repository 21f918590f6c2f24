public import FuseCore

extension ReceiptPredicate: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        [
            "job": job.json,
            "request": request.json,
            "approvals": .parts(approvals),
            "inputs": .parts(inputs),
            "decision": decision.json,
            "obligations": obligations.json,
            "privacy": .optional(privacy),
            "noise": .optional(noise),
            "engine": engine.json,
            "sandbox": sandbox.json,
            "fusebox": fusebox.json,
            "assurance": .text(assurance.rawValue),
            "times": times.json,
            "answeredBefore": .optional(answeredBefore),
        ]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        job = try fields.part("job")
        request = try fields.part("request")
        approvals = try fields.parts("approvals")
        inputs = try fields.parts("inputs")
        decision = try fields.part("decision")
        obligations = try fields.part("obligations")
        privacy = try fields.optionalPart("privacy")
        noise = try fields.optionalPart("noise")
        engine = try fields.part("engine")
        sandbox = try fields.part("sandbox")
        fusebox = try fields.part("fusebox")
        assurance = try fields.choice("assurance")
        times = try fields.part("times")
        answeredBefore = try fields.optionalInteger("answeredBefore", in: 0...largestJSONInteger)
        try fields.finish()
    }
}
