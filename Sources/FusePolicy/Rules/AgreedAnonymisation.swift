import FuseCore
import FusePrivacy
import FuseQuery

/// The anonymisation that terms ask for, which a job never weakens. Source: Article 34.
struct AgreedAnonymisation {
    private let terms: Terms

    init(_ terms: Terms) { self.terms = terms }

    /// Lists where a job asks for less than the terms do.
    ///
    /// - Parameter asked: how the job's release is protected.
    /// - Returns: a reason for each weakening.
    func weakened(by asked: JobPrivacy) -> [Reason] {
        guard let floor = terms.privacy else { return [] }
        guard case .noise = asked.protection else { return control(floor, asked) + boundsReasons(asked.limits) }
        var reasons: [Reason] = []
        if asked.budget.epsilon > floor.job.epsilon { reasons.append(.tooMuch("epsilon")) }
        if asked.budget.delta > floor.job.delta { reasons.append(.tooMuch("delta")) }
        if let group = asked.minimumGroup, group < floor.minimumGroup { reasons.append(.smallGroup) }
        if let kinds = floor.mechanisms, let kind = asked.mechanism, !kinds.contains(kind) {
            reasons.append(.otherNoise(kind))
        }
        return reasons + boundsReasons(asked.limits)
    }

    /// A table without noise needs leave, and rules that are no looser.
    private func control(_ floor: PrivacyTerms, _ asked: JobPrivacy) -> [Reason] {
        guard let own = floor.disclosure, own.noise == .optional else { return [.withoutNoise] }
        guard case .control(let rules?) = asked.protection else { return [.withoutRules] }
        let isSmall = (asked.minimumGroup ?? floor.minimumGroup) < floor.minimumGroup
        return (isSmall || rules.minimumUnits < floor.minimumGroup ? [.smallGroup] : [])
            + (rules.looserParts(than: own.rules).map(Reason.looser))
    }

    /// A bound of a column that the terms do not name is no loosening: it is one of a subquery that goes by the dataset's
    /// name, or of a column that no query may use.
    private func boundsReasons(_ limits: ContributionLimits) -> [Reason] {
        let named = Dictionary(
            terms.columns.map { (ColumnKey("\(terms.dataset).\($0.key)"), $0.value) },
            uniquingKeysWith: { first, _ in first })
        return limits.bounds.sorted { $0.key < $1.key }.compactMap { name, asked in
            guard let column = named[ColumnKey(name)] else { return nil }
            guard let own = column.bounds else { return .noBounds(name) }
            return own.lower <= asked.lower && asked.upper <= own.upper ? nil : .wideBounds(name)
        }
    }
}

extension Reason {
    fileprivate static func tooMuch(_ parameter: String) -> Reason {
        Reason(
            "the job's `\(parameter)` is above what the terms let one job spend",
            zh: "作业的 `\(parameter)` 超过使用条款允许单个作业支用的上限", do: "lower it", doZh: "请予降低")
    }

    fileprivate static let smallGroup = Reason(
        "the job's `minimumGroup` is below that of the terms", zh: "作业的 `minimumGroup` 低于使用条款的要求", do: "raise it",
        doZh: "请予提高")

    fileprivate static let withoutNoise = Reason(
        "the terms permit no table without noise", zh: "使用条款不允许发布未加噪声的表格",
        do: "remove `protection: disclosure-control` and give `epsilon` and `delta`",
        doZh: "请删去 `protection: disclosure-control`，并给出 `epsilon` 和 `delta`")

    fileprivate static let withoutRules = Reason(
        "no rules of disclosure control were settled for the table", zh: "未确定表格的披露控制规则", do: "run it again",
        doZh: "请重新运行")

    fileprivate static func looser(_ part: String) -> Reason {
        Reason(
            "the table's `\(part)` is looser than the terms ask, or another", zh: "表格的 `\(part)` 宽于使用条款的要求，或者与之不同",
            do: "leave out a dataset, or ask its provider for terms that agree with the others'",
            doZh: "请减少数据集，或者请数据提供者使各使用条款一致")
    }

    fileprivate static func otherNoise(_ mechanism: Mechanism) -> Reason {
        Reason(
            "the job's `mechanism` `\(mechanism.rawValue)` is not among those of the terms",
            zh: "作业的噪声机制（`mechanism`）`\(mechanism.rawValue)` 不属于使用条款允许的机制", do: "use a permitted one",
            doZh: "请使用允许的机制")
    }

    fileprivate static func noBounds(_ column: String) -> Reason {
        Reason(
            "the terms give no bounds for `\(column)`", zh: "使用条款未给出 `\(column)` 的取值界限", do: "remove the job's",
            doZh: "请删去作业中的界限")
    }

    fileprivate static func wideBounds(_ column: String) -> Reason {
        Reason(
            "the job's bounds for `\(column)` are wider than those of the terms",
            zh: "作业为 `\(column)` 设定的取值界限宽于使用条款", do: "tighten them", doZh: "请予收窄")
    }
}
