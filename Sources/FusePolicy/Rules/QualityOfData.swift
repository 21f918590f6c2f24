import FuseCore
import FuseQuery

/// What the checks that terms declare found. Source: Article 23.
struct QualityOfData {
    private let dataset: ID<Dataset>
    private let checks: [QualityCheck]

    init(_ terms: Terms) { (dataset, checks) = (terms.dataset, terms.quality) }

    /// Lists the checks of the sealed bytes that are not met.
    ///
    /// - Parameter outcomes: what they found, in the order of the terms.
    /// - Returns: a reason for each that is not met.
    /// - Throws: `PolicyError` with code `undecided` if these are not the outcomes of the declared checks, one for each.
    func unmet(_ outcomes: [CheckOutcome]) throws(PolicyError) -> [Reason] {
        let declared = checks.filter { $0.timeliness == nil }
        guard outcomes.map(\.check) == declared else { throw PolicyError(undecided: .notChecked(dataset)) }
        return outcomes.filter { !$0.isMet }.map { .unmet(dataset, $0.check) }
    }

    /// Lists the checks of timeliness that are not met at a moment; days are those of Beijing.
    ///
    /// - Parameter moment: the moment of use.
    /// - Returns: a reason for each that is not met.
    func untimely(at moment: Instant) -> [Reason] {
        checks.compactMap(\.timeliness).compactMap { asOf, days in
            if moment < asOf.startInBeijing { return .fromTheFuture(dataset) }
            let age = (moment.secondsSinceEpoch - asOf.startInBeijing.secondsSinceEpoch) / 86_400
            return age <= days ? nil : .outdated(dataset)
        }
    }
}

extension QualityCheck {
    /// The day that the data describes, and for how many days it may be used; nil for another check.
    fileprivate var timeliness: (asOf: CalendarDate, days: Int)? {
        if case .timely(let asOf, let days) = self { (asOf, days) } else { nil }
    }

    /// Its kind, and in parentheses the column, or the day for timeliness.
    var name: String {
        switch self {
        case .complete(let column): "complete(\(column))"
        case .unique(let column): "unique(\(column))"
        case .within(let column, _, _): "within(\(column))"
        case .among(let column, _): "among(\(column))"
        case .timely(let asOf, _): "timely(\(asOf))"
        }
    }
}

extension Reason {
    fileprivate static func notChecked(_ dataset: ID<Dataset>) -> Reason {
        Reason(
            "the checks of quality of the dataset `\(dataset)` have no outcome for exactly what its terms declare",
            zh: "数据集 `\(dataset)` 所声明的质量检查缺少相应的结果", do: "ingest it again", doZh: "请重新办理入库登记")
    }

    fileprivate static func unmet(_ dataset: ID<Dataset>, _ check: QualityCheck) -> Reason {
        Reason(
            "the dataset `\(dataset)` does not meet its check `\(check.name)`",
            zh: "数据集 `\(dataset)` 未通过所声明的质量检查 `\(check.name)`", do: "correct the data and seal it again",
            doZh: "请更正数据并重新封装")
    }

    fileprivate static func fromTheFuture(_ dataset: ID<Dataset>) -> Reason {
        Reason(
            "the dataset `\(dataset)` does not meet its check `timely`, for `asOf` lies in the future",
            zh: "数据集 `\(dataset)` 未通过质量检查 `timely`，其 `asOf` 晚于当前日期", do: "correct `asOf`", doZh: "请更正 `asOf`")
    }

    fileprivate static func outdated(_ dataset: ID<Dataset>) -> Reason {
        Reason(
            "the dataset `\(dataset)` does not meet its check `timely`, for its data is out of date",
            zh: "数据集 `\(dataset)` 未通过质量检查 `timely`，数据已过时效", do: "seal newer data", doZh: "请封装更新的数据")
    }
}
