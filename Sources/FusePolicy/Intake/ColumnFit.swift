import FuseQuery

/// Whether the type of a column fits what the terms allow it to be used for.
enum ColumnFit {
    /// Lists what does not fit.
    ///
    /// Names that differ only in case or in Unicode composition are refused, so that a column of the terms is one of the table.
    static func reasons(_ arrival: Arrival) -> [String] {
        guard Set(arrival.columns.map { $0.name.lowercased() }).count == arrival.columns.count else {
            return ["two columns of the table have names that differ in case or composition only; rename one"]
        }
        let types = Dictionary(arrival.columns.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
        let unit = arrival.terms.privacy?.unit.column
        return arrival.terms.columns.sorted { $0.key < $1.key }.flatMap { name, column -> [String] in
            guard let type = types[name] else {
                return ["the column `\(name)` of the terms is not in the table; remove it"]
            }
            let uses = column.uses.union(name == unit ? [.unit] : [])
            return uses.filter { !fits(type, $0) }.map(\.rawValue).sorted().map {
                "the column `\(name)` is \(type.name), which cannot be used for `\($0)`; remove that use, or name marks of "
                    + "missing values when sealing"
            }
        }
    }

    static func fits(_ type: ColumnType, _ use: ColumnUse) -> Bool {
        switch (use, type) {
        case (.sum, .integer), (.sum, .decimal), (.sum, .float), (.sum, .double): true
        case (.mean, .integer), (.mean, .decimal), (.mean, .float), (.mean, .double): true
        case (.sum, _), (.mean, _): false
        case (.unit, .integer), (.unit, .decimal), (.unit, .text), (.unit, .date): true
        case (.unit, _): false
        case (.count, _), (.filter, _): true
        case (.join, .other), (.group, .other), (.countDistinct, .other): false
        case (.join, _), (.group, _), (.countDistinct, _): true
        }
    }
}
