import FuseCore
import FuseCrypto
import FusePrivacy
import FuseQuery
import FuseReceipts
import FuseVault

extension Enclave {
    /// What makes this answer the same as another: job, parameters, dataset versions, privacy settings, and the engine
    /// and SQL that compute it. Not who asks, for what purpose, or when.
    ///
    /// The job's digest covers its texts byte for byte, and so all that happens to released values: which quantile is read,
    /// calculations, HAVING, ORDER BY and LIMIT. The manifests cover terms, and what was checked at intake on those bytes.
    /// The SQL covers what the planner made of all that: grids of histograms, limits that structure made needless, the groups
    /// that are shown whatever the data.
    func answerKey(of request: VerifiedRequest, _ planned: PlannedJob) throws -> AnswerKey {
        let used = Set(planned.plan.datasets)
        let inputs = planned.datasets.filter { used.contains($0.name) }
        let sql = planned.plan.readableSQL
        let description: JSONValue = [
            "format": "urn:fusebox:answer:v1",
            "job": .text(of: request.job.digest),
            "parameters": .object(request.parameters.mapValues { .text($0.oneText) }),
            "datasets": .list(inputs.map { [.text(of: $0.name), .text(of: $0.envelope.digest)] }),
            "exclusions": .object(
                Dictionary(uniqueKeysWithValues: planned.exclusions.map { ($0.text, .text(of: $1.digest)) })),
            "noise": .object(noiseDescription(of: planned)),
            "sql": .text(of: SHA256.digest(of: Array(sql.utf8))),
            "engine": .text(of: engine.record.digest),
        ]
        return AnswerKey(SHA256.digest(of: description.canonicalBytes))
    }

    private func noiseDescription(of planned: PlannedJob) -> [String: JSONValue] {
        if let rules = planned.control {
            return Dictionary(uniqueKeysWithValues: rules.texts.map { ($0.name, .text($0.text)) })
        }
        guard let plan = planned.noise else { return [:] }
        var description: [String: JSONValue] = [
            "mechanism": .text(plan.mechanism.rawValue), "maxGroups": .integer(plan.maxGroups),
            "minimumGroup": .integer(plan.minimumGroup), "epsilon": .text(of: plan.charged.epsilon),
            "delta": .text(of: plan.charged.delta),
            "scales": .list(plan.noiseTexts(for: planned.plan.measureSpecs).map { .text($0) }),
        ]
        // Scales say all of a threshold; that entry is as old as answers are, and what was paid for stays so.
        if case .optimal? = plan.selection { description["selection"] = .optionalText(of: plan.selection?.text) }
        return description
    }
}

extension ParameterValue {
    /// The value in one form, however it was written: `3` and `3.0` ask for the same answer, and draw the same noise.
    var oneText: String {
        switch self {
        case .integer(let number): number.description
        case .decimal(let number): number.description
        case .text(let text): text
        case .date(let date): date.description
        case .timestamp(let moment): moment.description
        case .boolean(let truth): truth.description
        }
    }
}
