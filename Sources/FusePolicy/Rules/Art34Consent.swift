import FuseCore
import FusePrivacy
import FuseQuery

/// Article 34: personal data is provided with separate consent, and anonymised where law or agreement ask for it. A personal dataset
/// names its consent or legal basis; and a job keeps to the anonymisation of the terms: it may ask for more, never for less.
struct Art34Consent: Rule, IntakeRule {
    let id = RuleID.consent
    let citation = Citation(
        article: 34,
        "数据处理者向他人提供其处理的个人数据，应当获得个人单独同意。法律、行政法规规定或者自然人与数据处理者约定应当匿名化的，"
            + "数据处理者应当依照法律、行政法规规定或者双方约定进行匿名化处理。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        guard use.terms.tags.contains(.personal) || use.terms.privacy != nil else {
            return .notApplicable("the dataset is neither personal nor to be anonymised")
        }
        return Verdict(
            refusing: consentReasons(use.terms) + floorReasons(use.terms, request.job.privacy),
            orPassing: "the `consent` is named where needed, and the anonymisation is not weakened",
            evidence: evidence(use.terms, request.job.privacy))
    }

    func judge(_ arrival: Arrival) -> Verdict {
        guard arrival.terms.tags.contains(.personal) else { return .notApplicable("the dataset is not personal") }
        return Verdict(
            refusing: consentReasons(arrival.terms), orPassing: "the `consent` is named",
            evidence: ["consent": arrival.terms.consent?.reference ?? ""])
    }

    private func consentReasons(_ terms: Terms) -> [String] {
        guard terms.tags.contains(.personal), terms.consent == nil else { return [] }
        return ["personal data names no `consent`; add the reference of the consent or legal basis"]
    }

    private func floorReasons(_ terms: Terms, _ asked: JobPrivacy) -> [String] {
        guard let floor = terms.privacy else { return [] }
        var reasons: [String] = []
        if asked.budget.epsilon > floor.job.epsilon {
            reasons.append("the job's `epsilon` is above what the terms let one job spend; lower it")
        }
        if asked.budget.delta > floor.job.delta {
            reasons.append("the job's `delta` is above what the terms let one job spend; lower it")
        }
        if let group = asked.minimumGroup, group < floor.minimumGroup {
            reasons.append("the job's `minimumGroup` is below that of the terms; raise it")
        }
        return reasons + boundsReasons(terms, asked.limits)
    }

    private func boundsReasons(_ terms: Terms, _ limits: ContributionLimits) -> [String] {
        let prefix = "\(terms.dataset)."
        return limits.bounds.filter { $0.key.hasPrefix(prefix) }.sorted { $0.key < $1.key }.compactMap { name, asked in
            guard let own = terms.columns[String(name.dropFirst(prefix.count))]?.bounds else {
                return "the terms give no bounds for `\(name)`; remove the job's"
            }
            guard own.lower <= asked.lower, asked.upper <= own.upper else {
                return "the job's bounds for `\(name)` are wider than those of the terms; tighten them"
            }
            return nil
        }
    }

    private func evidence(_ terms: Terms, _ asked: JobPrivacy) -> [String: String] {
        var evidence = ["method": asked.mechanism.rawValue]
        evidence["consent"] = terms.consent?.reference
        guard let floor = terms.privacy else { return evidence }
        evidence["unit"] = floor.unit.name.text
        evidence["epsilon"] = asked.budget.epsilon.description
        evidence["delta"] = asked.budget.delta.description
        evidence["minimumGroup"] = "\(max(floor.minimumGroup, asked.minimumGroup ?? 1))"
        return evidence
    }
}
