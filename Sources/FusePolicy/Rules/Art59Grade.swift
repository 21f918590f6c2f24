import FuseCore
import FusePrivacy

/// Article 59: data is protected by class and grade. The grade sets floors under the protection of terms and job, and asks for
/// approvals; both may be stricter, never looser. Core data is refused.
struct Art59Grade: Rule, IntakeRule {
    let id = RuleID.grade
    let citation = Citation(
        article: 59,
        "市人民政府组织建立数据分类分级保护制度")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        let protection = GradedProtection(use.terms)
        var evidence = evidence(use.terms.grade)
        evidence["approvals"] = request.approvers
        return Verdict(
            refusing: protection.lacks() + protection.lacks(in: request.job.privacy)
                + request.reasonsLacking(RequiredApproval.byGrade(of: use.terms)),
            orPassing: .kept, evidence: evidence)
    }

    func judge(_ arrival: Arrival) -> Verdict {
        Verdict(
            refusing: GradedProtection(arrival.terms).lacks(), orPassing: .kept, evidence: evidence(arrival.terms.grade)
        )
    }

    private func evidence(_ grade: Grade) -> [String: String] {
        [
            "grade": grade.rawValue, "minimumGroup": "\(grade.floor.minimumGroup)",
            "epsilon": grade.floor.job.epsilon.description, "delta": grade.floor.job.delta.description,
        ]
    }
}

extension Reason {
    fileprivate static let kept = Reason(
        "the protection keeps to the floors of the `grade`", zh: "保护措施不低于该分级（`grade`）的要求")
}
