import FuseCore

/// Article 58: images and identity features collected in public places serve public security only, unless the person or guardian
/// agreed to something else.
struct Art58Image: Rule {
    let id = RuleID.image
    let citation = Citation(
        article: 58,
        "所收集的个人图像、身份识别信息，只能用于维护公共安全的目的，取得个人或者其监护人明示同意的除外。")

    fileprivate static let publicSecurity = "public-security"

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        guard use.terms.tags.contains(.publicImage) else { return .notApplicable(.noImages) }
        let servesSecurity = request.purpose.words.first == Self.publicSecurity
        let isAgreed = use.terms.consent?.covers(request.purpose) ?? false
        return Verdict(
            refusing: servesSecurity || isAgreed ? [] : [.otherPurpose],
            orPassing: servesSecurity ? .servesSecurity : .agreed,
            evidence: ["tag": Tag.publicImage.rawValue, "purpose": request.purpose.description])
    }
}

extension Reason {
    fileprivate static let noImages = Reason(
        "the dataset holds no images from public places", zh: "该数据集不含在公共场所收集的个人图像、身份识别信息")

    fileprivate static let servesSecurity = Reason("the `purpose` is public security", zh: "目的（`purpose`）为维护公共安全")

    fileprivate static let agreed = Reason(
        "the `consent` names the `purpose`", zh: "已就该目的（`purpose`）取得个人或者其监护人明示同意（`consent`）")

    fileprivate static let otherPurpose = Reason(
        "the `purpose` does not lie under `\(Art58Image.publicSecurity)`, and no `consent` names it",
        zh: "目的（`purpose`）不属于维护公共安全（`\(Art58Image.publicSecurity)`），也未取得明示同意（`consent`）", do: "ask for one",
        doZh: "请取得个人或者其监护人的明示同意")
}
