import FuseCore

/// Article 37: the rights to hold data, to process and use it, and to operate products made of it are apart. A job needs the second;
/// a release to an enterprise needs the third; and only who holds the data brings it in.
struct Art37Rights: Rule, IntakeRule {
    let id = RuleID.rights
    let citation = Citation(
        article: 37,
        "探索数据分类分级确权授权使用，推动建立数据资源持有权、数据加工使用权、数据产品经营权等分置的产权运行机制。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        var reasons: [String] = []
        if !use.terms.rights.contains(.process) {
            reasons.append("the terms do not pass on the right to `process`; no job may use the dataset")
        }
        if request.recipient.role == .enterprise, !use.terms.rights.contains(.operate) {
            reasons.append("the terms do not pass on the right to `operate`; no release goes to an enterprise")
        }
        return Verdict(
            refusing: reasons, orPassing: "the terms pass on the `rights` needed", evidence: evidence(use.terms))
    }

    func judge(_ arrival: Arrival) -> Verdict {
        var reasons: [String] = []
        if !arrival.terms.rights.contains(.hold) {
            reasons.append("the provider does not claim the right to `hold` the data; only a holder brings it in")
        }
        if arrival.signer != arrival.terms.provider {
            reasons.append("the manifest is not signed by the `provider` that its terms name; have it sign")
        }
        return Verdict(
            refusing: reasons, orPassing: "the holder itself brings the data in", evidence: evidence(arrival.terms))
    }

    private func evidence(_ terms: Terms) -> [String: String] {
        ["rights": terms.rights.map(\.rawValue).sorted().joined(separator: ", ")]
    }
}
