import FuseCore

/// Article 58: images and identity features collected in public places serve public security only, unless the person or guardian
/// agreed to something else.
struct Art58Image: Rule {
    let id = RuleID.image
    let citation = Citation(
        article: 58,
        "所收集的个人图像、身份识别信息，只能用于维护公共安全的目的，取得个人或者其监护人明示同意的除外。")

    private let publicSecurity = "public-security"

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        guard use.terms.tags.contains(.publicImage) else {
            return .notApplicable("the dataset holds no images from public places")
        }
        let servesSecurity = request.purpose.words.first == publicSecurity
        let isAgreed = use.terms.consent?.covers(request.purpose) ?? false
        return Verdict(
            refusing: servesSecurity || isAgreed
                ? [] : ["the `purpose` does not lie under `\(publicSecurity)`, and no `consent` names it; ask for one"],
            orPassing: servesSecurity ? "the `purpose` is public security" : "the `consent` names the `purpose`",
            evidence: ["tag": Tag.publicImage.rawValue, "purpose": request.purpose.description])
    }
}
