import FuseCore
import FuseCrypto
import FuseReceipts

extension Scene {
    var release: Digest { digest("release") }

    func finding(_ rule: String, _ outcome: Finding.Outcome) throws -> Finding {
        Finding(
            rule: try RuleID(rule), dataset: try ID("flights"), outcome: outcome,
            reason: Wording(en: "the `purpose` is looked at", zh: "已查看`purpose`"), citation: "Article 27",
            evidence: ["purpose": "safety/maintenance"])
    }

    func input(provider party: ID<Party>? = nil, unit: String? = "aircraft") throws -> InputRecord {
        InputRecord(
            dataset: try ID("flights"), version: 1, provider: party ?? provider.party, manifest: digest("manifest"),
            terms: digest("terms"), dataClass: "non-public", grade: "general-3", channel: "authorised-operation",
            columns: ["tailnum": ["join", "count-distinct"], "dep_delay": ["mean"]], unit: unit,
            exclusion: digest("exclusion"))
    }

    var requestRecord: RequestRecord {
        RequestRecord(
            digest: digest("request"), party: enterprise.party, recipient: enterprise.party,
            purpose: "safety/maintenance", scenario: "spare parts", commitment: "true, compliant, safe")
    }

    func privacy() throws -> PrivacyRecord {
        PrivacyRecord(
            unit: "aircraft", mechanism: "gaussian", epsilon: try ExactDecimal("0.5"),
            delta: try ExactDecimal("0.000001"),
            charged: [try charge()], maxGroups: 4, maxRowsPerGroup: nil, minimumGroup: 10, threshold: "31/2",
            noise: [NoiseScale(quantity: "units", scale: "7/3")], steps: ["bound", "noise", "select"])
    }

    func charge() throws -> DatasetCharge {
        DatasetCharge(dataset: try ID("flights"), epsilon: try ExactDecimal("0.5"), delta: try ExactDecimal("0.000001"))
    }

    var fusebox: FuseboxRecord { FuseboxRecord(version: "0.1.0", binary: digest("fusebox")) }

    var times: RunTimes {
        RunTimes(requested: time, decided: time, started: time, finished: time.advanced(by: 2))
    }

    func job() throws -> JobRecord { JobRecord(name: try ID("delays"), digest: digest("job")) }

    func approvalRecord(party: ID<Party>? = nil) -> ApprovalRecord {
        ApprovalRecord(
            digest: digest("approval"), party: party ?? provider.party, keyID: provider.card.signingKey.keyID)
    }
}
