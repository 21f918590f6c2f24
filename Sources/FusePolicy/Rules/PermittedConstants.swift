import FuseCore
import FuseQuery

/// Whether a plan compares columns only with the constants that the terms allow. Source: Article 27, minimum sufficiency: whoever may
/// ask for two airports has no need of the others.
struct PermittedConstants {
    private let use: DatasetUse

    init(_ use: DatasetUse) { self.use = use }

    /// Lists what goes beyond them.
    ///
    /// - Returns: a reason for each column that goes beyond.
    /// - Throws: `PolicyError` with code `undecided` if it is unknown what a column is compared with.
    func reasons() throws(PolicyError) -> [Reason] {
        var reasons: [Reason] = []
        for (name, column) in use.terms.columns.sorted(by: { $0.key < $1.key }) {
            guard let literals = column.literals, let comparison = try comparison(of: name) else { continue }
            if comparison.beyond != .nothing { reasons.append(.otherwiseUsed(name)) }
            if !comparison.constants.allSatisfy({ Self.permits($0, literals) }) { reasons.append(.otherConstant(name)) }
        }
        return reasons
    }

    /// What the plan compares a column with, whatever uses it records for it; nil if the column decides about nothing.
    private func comparison(of column: String) throws(PolicyError) -> ColumnComparison? {
        if let comparison = use.comparisons[column] { return comparison }
        guard use.columns?[column]?.contains(.filter) == true else { return nil }
        throw PolicyError(undecided: .unknownComparison(column))
    }

    /// Days and moments stand in terms as text, which is read as the plan reads it.
    private static func permits(_ constant: Literal, _ literals: Set<Literal>) -> Bool {
        switch constant {
        case .date: literals.contains { $0.fitted(to: .date) == constant }
        case .timestamp: literals.contains { $0.fitted(to: .timestamp) == constant }
        default: literals.contains(constant)
        }
    }
}

extension Reason {
    fileprivate static func unknownComparison(_ column: String) -> Reason {
        Reason(
            "what the query compares the column `\(column)` with is unknown", zh: "无法确知查询将列 `\(column)` 与何种常量比较",
            do: "write the condition as an equality with a constant", doZh: "请将条件写成与常量相等的形式")
    }

    fileprivate static func otherwiseUsed(_ column: String) -> Reason {
        Reason(
            "the terms let the column `\(column)` only be compared with their `literals`",
            zh: "使用条款只允许列 `\(column)` 与其 `literals` 所列常量作相等比较",
            do: "compare it with `=` or `IN` and nothing else", doZh: "请仅以 `=` 或者 `IN` 进行比较")
    }

    fileprivate static func otherConstant(_ column: String) -> Reason {
        Reason(
            "the query compares the column `\(column)` with a constant that is not among the `literals` of the terms",
            zh: "查询将列 `\(column)` 与使用条款 `literals` 所列以外的常量比较", do: "use one of those", doZh: "请使用所列常量")
    }
}
