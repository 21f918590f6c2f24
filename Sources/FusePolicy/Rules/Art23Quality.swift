import FuseCore
import FuseQuery

/// Article 23: the quality of data is checked before, during and after its use, and faults are traced to whom they belong to. The
/// provider declares checks; they run at intake on exactly the bytes in use, and timeliness is judged on the day of each run. An
/// objection that was upheld stops this version of the data.
struct Art23Quality: Rule, IntakeRule {
    let id = RuleID.quality
    let citation = Citation(
        article: 23,
        "加强数据质量事前、事中和事后监督检查，实现问题数据可追溯、可定责。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) throws(PolicyError) -> Verdict {
        let (terms, objections) = (use.terms, use.standing.objections)
        guard !terms.quality.isEmpty || !objections.isEmpty || terms.dataClass.isPublic else {
            return .notApplicable(.nothingDeclared)
        }
        var evidence = evidence(terms)
        if !objections.isEmpty { evidence["objections"] = Case.written(objections) }
        let checks = QualityOfData(terms)
        let reasons = try checks.unmet(use.standing.quality) + checks.untimely(at: request.decidedAt)
        let isObjected = objections.contains { $0.outcome == .upheld }
        return Verdict(refusing: reasons + (isObjected ? [.objected] : []), orPassing: .met, evidence: evidence)
    }

    func judge(_ arrival: Arrival) throws(PolicyError) -> Verdict {
        guard !arrival.terms.quality.isEmpty else { return .notApplicable(.nothingDeclared) }
        let checks = QualityOfData(arrival.terms)
        var reasons = arrival.at.map { checks.untimely(at: $0) } ?? []
        if let outcomes = arrival.quality { reasons += try checks.unmet(outcomes) }
        guard !reasons.isEmpty || arrival.quality != nil else { return .notApplicable(.notRunYet) }
        return Verdict(refusing: reasons, orPassing: .met, evidence: evidence(arrival.terms))
    }

    private func evidence(_ terms: Terms) -> [String: String] {
        guard !terms.quality.isEmpty else { return [:] }
        return ["checks": terms.quality.map(\.name).joined(separator: " ")]
    }
}

extension Reason {
    fileprivate static let nothingDeclared = Reason(
        "the terms declare no check of quality, and nobody objects", zh: "使用条款未声明质量检查，也没有异议")

    fileprivate static let notRunYet = Reason("the checks of quality have not run yet", zh: "质量检查尚未进行")

    fileprivate static let met = Reason(
        "the declared checks of quality are met, and no objection was upheld", zh: "已通过所声明的质量检查，且没有成立的异议")

    fileprivate static let objected = Reason(
        "an objection to this version of the data was upheld", zh: "对该版本数据的异议已经成立",
        do: "correct the data and seal it anew; new terms for the same data do not lift it",
        doZh: "请更正数据并重新封存；仅更换使用条款不能解除")
}
