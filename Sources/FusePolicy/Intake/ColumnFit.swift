import FuseQuery

/// Whether the type of a column fits what the terms allow it to be used for.
enum ColumnFit {
    /// Lists what does not fit.
    ///
    /// Names that differ only in case or in Unicode composition are refused, so that a column of the terms is one of the table.
    static func reasons(_ arrival: Arrival) -> [Reason] {
        guard Set(arrival.columns.map { $0.name.lowercased() }).count == arrival.columns.count else {
            return [.alike]
        }
        let types = Dictionary(arrival.columns.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
        let unit = arrival.terms.privacy?.unit.column
        return arrival.terms.columns.sorted { $0.key < $1.key }.flatMap { name, column -> [Reason] in
            guard let type = types[name] else {
                return [.missing(name)]
            }
            let uses = column.uses.union(name == unit ? [.unit] : [])
            return uses.filter { !fits(type, $0) }.map(\.rawValue).sorted().map { .misfit(name, type.name, $0) }
        }
    }

    static func fits(_ type: ColumnType, _ use: ColumnUse) -> Bool {
        switch (use, type) {
        case (.sum, _), (.mean, _), (.variance, _), (.covariance, _), (.quantile, _): isNumber(type)
        case (.unit, .integer), (.unit, .decimal), (.unit, .text), (.unit, .date): true
        case (.unit, _): false
        case (.count, _), (.filter, _): true
        case (.join, .other), (.group, .other), (.countDistinct, .other): false
        case (.join, _), (.group, _), (.countDistinct, _): true
        }
    }

    private static func isNumber(_ type: ColumnType) -> Bool {
        switch type {
        case .integer, .decimal, .float, .double: true
        default: false
        }
    }
}

extension Reason {
    fileprivate static let alike = Reason(
        "two columns of the table have names that differ in case or composition only",
        zh: "数据表有两列的名称仅大小写或者字符组合形式不同", do: "rename one", doZh: "请重命名其中一列")

    fileprivate static func missing(_ column: String) -> Reason {
        Reason(
            "the column `\(column)` of the terms is not in the table", zh: "使用条款中的列 `\(column)` 在数据表中不存在",
            do: "remove it", doZh: "请从使用条款中删去该列")
    }

    fileprivate static func misfit(_ column: String, _ type: String, _ use: String) -> Reason {
        Reason(
            "the column `\(column)` is \(type), which cannot be used for `\(use)`",
            zh: "列 `\(column)` 的类型为 \(type)，不能用于 `\(use)`",
            do: "remove that use, or name marks of missing values when sealing",
            doZh: "请删去该项用途，或者在封装时指明缺失值的标记")
    }
}
