import BigInt
import FuseCore
import FuseEngine
import FusePrivacy
import FuseQuery

/// The columns of a release's Parquet file, with the types that the plan gives them.
struct ParquetColumns {
    let columns: [EngineColumn]

    init(_ plan: AggregatePlan, _ release: Release) {
        columns = zip(plan.headings, plan.outputs).flatMap { heading, output in
            let type =
                switch output {
                case .key(let index): plan.keys[index].type.parquetType(of: release.keys(plan.hiddenKeys + index))
                case .measure(let index): NumberColumn(plan.measures[index].kind).type(of: release, index)
                }
            return heading.names.map { EngineColumn(name: $0, type: type) }
        }
    }
}

extension Release {
    /// The texts of a key, where it is not null.
    fileprivate func keys(_ index: Int) -> [String] { rows.compactMap { $0.keys[index] } }
}

extension ScalarType {
    /// A type that holds every value of the key, whatever the data. Whole numbers of more than 38 digits stay text.
    func parquetType(of texts: [String]) -> String {
        switch self {
        case .boolean: "BOOLEAN"
        case .number(let range): numberType(range, texts)
        case .double: "DOUBLE"
        case .date: "DATE"
        case .timestamp: "TIMESTAMP"
        case .text, .null, .opaque: "VARCHAR"
        }
    }

    /// The engine would round a number with more places than its type: such a key stays text, as it stands in the CSV.
    private func numberType(_ range: NumberRange, _ texts: [String]) -> String {
        let numbers = texts.compactMap { try? ExactDecimal($0).scaled(to: range.scale) }
        guard numbers.count == texts.count else { return "VARCHAR" }
        return NumberColumn.type(of: [range.least, range.most] + numbers, scale: range.scale) ?? "VARCHAR"
    }
}
