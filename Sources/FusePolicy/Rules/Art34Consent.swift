import FuseCore
import FusePrivacy

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
            return .notApplicable(.nothingToProtect)
        }
        let anonymisation = AgreedAnonymisation(use.terms)
        return Verdict(
            refusing: consentReasons(use.terms) + anonymisation.weakened(by: request.job.privacy), orPassing: .kept,
            evidence: evidence(use.terms, request.job.privacy))
    }

    func judge(_ arrival: Arrival) -> Verdict {
        guard arrival.terms.tags.contains(.personal) else { return .notApplicable(.notPersonal) }
        return Verdict(
            refusing: consentReasons(arrival.terms), orPassing: .named,
            evidence: ["consent": arrival.terms.consent?.reference ?? ""])
    }

    private func consentReasons(_ terms: Terms) -> [Reason] {
        terms.tags.contains(.personal) && terms.consent == nil ? [.noConsent] : []
    }

    private func evidence(_ terms: Terms, _ asked: JobPrivacy) -> [String: String] {
        var evidence = ["method": asked.mechanism?.rawValue ?? "least-error"]
        evidence["consent"] = terms.consent?.reference
        guard let floor = terms.privacy else { return evidence }
        evidence["unit"] = floor.unit.name.text
        switch asked.protection {
        case .noise:
            evidence["epsilon"] = asked.budget.epsilon.description
            evidence["delta"] = asked.budget.delta.description
        case .control: evidence["method"] = "disclosure-control"
        }
        evidence["minimumGroup"] = "\(max(floor.minimumGroup, asked.minimumGroup ?? 1))"
        return evidence
    }
}

extension Reason {
    fileprivate static let nothingToProtect = Reason(
        "the dataset is neither personal nor to be anonymised", zh: "该数据集不含个人数据，也无须匿名化")

    fileprivate static let kept = Reason(
        "the `consent` is named where needed, and the anonymisation is not weakened",
        zh: "需要个人单独同意（`consent`）的已予载明，匿名化处理未被削弱")

    fileprivate static let named = Reason("the `consent` is named", zh: "已载明个人单独同意（`consent`）")

    fileprivate static let noConsent = Reason(
        "personal data names no `consent`", zh: "个人数据未载明个人单独同意（`consent`）",
        do: "add the reference of the consent or legal basis", doZh: "请补充单独同意或者法律依据的文号")
}
