import FuseCore
import FusePrivacy

/// The protection that the grade of a dataset asks for. Source: Article 59.
struct GradedProtection {
    private let terms: Terms
    private let floor: GradeFloor

    init(_ terms: Terms) { (self.terms, floor) = (terms, terms.grade.floor) }

    /// Lists where the terms ask for less than the grade does.
    ///
    /// - Returns: a reason for each.
    func lacks() -> [Reason] {
        let core: [Reason] = terms.grade == .core ? [.core] : []
        guard let privacy = terms.privacy else { return core + (terms.grade == .general1 ? [] : [.unprotected(terms)]) }
        let isSmall = privacy.minimumGroup < floor.minimumGroup
        let isBare = floor.noise == .required && privacy.disclosure?.noise == .optional
        return core + (isSmall ? [.smallGroup(terms)] : []) + (isBare ? [.bare(terms)] : [])
            + beyond(privacy.job, of: "the terms'", zh: "使用条款")
    }

    /// Lists where a job asks for less than the grade does; data without privacy units is not charged.
    ///
    /// - Parameter asked: how the job's release is protected.
    /// - Returns: a reason for each.
    func lacks(in asked: JobPrivacy) -> [Reason] {
        terms.privacy == nil ? [] : beyond(asked.budget, of: "the job's", zh: "作业")
    }

    private func beyond(_ budget: PrivacyBudget, of owner: String, zh: String) -> [Reason] {
        var reasons: [Reason] = []
        if budget.epsilon > floor.job.epsilon { reasons.append(.tooMuch("epsilon", terms, owner, zh)) }
        if budget.delta > floor.job.delta { reasons.append(.tooMuch("delta", terms, owner, zh)) }
        return reasons
    }
}

extension Reason {
    fileprivate static let core = Reason(
        "the dataset is graded `core`", zh: "该数据集定级为核心数据（`core`）", do: "it has no place here",
        doZh: "核心数据不得进入本环境")

    fileprivate static func unprotected(_ terms: Terms) -> Reason {
        Reason(
            "the terms protect no `unit`, as data of the `grade` `\(terms.grade.rawValue)` needs",
            zh: "使用条款未设定受保护的隐私单元（`unit`），不符合分级（`grade`）`\(terms.grade.rawValue)` 的要求", do: "add `privacy`",
            doZh: "请补充 `privacy`")
    }

    fileprivate static func smallGroup(_ terms: Terms) -> Reason {
        Reason(
            "the `minimumGroup` of the terms is below what the `grade` `\(terms.grade.rawValue)` asks for",
            zh: "使用条款的 `minimumGroup` 低于分级（`grade`）`\(terms.grade.rawValue)` 的要求", do: "raise it",
            doZh: "请予提高")
    }

    fileprivate static func bare(_ terms: Terms) -> Reason {
        Reason(
            "the terms permit tables without `noise`, which the `grade` `\(terms.grade.rawValue)` does not",
            zh: "使用条款允许不加噪声（`noise`）的表格，分级（`grade`）`\(terms.grade.rawValue)` 不允许", do: "ask for it",
            doZh: "请要求加噪声")
    }

    fileprivate static func tooMuch(_ name: String, _ terms: Terms, _ owner: String, _ zh: String) -> Reason {
        Reason(
            "\(owner) `\(name)` for one job is above what the `grade` `\(terms.grade.rawValue)` allows",
            zh: "\(zh)的 `\(name)` 超过分级（`grade`）`\(terms.grade.rawValue)` 允许单个作业支用的上限", do: "lower it",
            doZh: "请予降低")
    }
}
