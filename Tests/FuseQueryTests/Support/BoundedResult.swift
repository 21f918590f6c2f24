import BigInt

@testable import FuseQuery

/// What the bounded statement of a plan gives: by grouping set and keys, its quantities.
struct BoundedResult {
    enum Quantity: Equatable {
        case number(BigInt)
        /// By leaf, what its rows weigh.
        case histogram([BigInt: BigInt])

        /// By how much two differ; for histograms over all leaves together.
        func distance(to other: Quantity) -> BigInt? {
            switch (self, other) {
            case (.number(let a), .number(let b)): return BigInt((a - b).magnitude)
            case (.histogram(let a), .histogram(let b)):
                return Set(a.keys).union(b.keys).reduce(0) {
                    $0 + BigInt((a[$1, default: 0] - b[$1, default: 0]).magnitude)
                }
            default: return nil
            }
        }
    }

    struct Group: Hashable {
        let set: Int
        let keys: [String?]
    }

    struct Row {
        let group: Group
        let quantities: [Quantity]
    }

    let rows: [Row]
    let byGroup: [Group: [Quantity]]

    /// Reads rows of text, or nothing if they have another shape than the plan says.
    init(_ text: [[String?]], _ plan: AggregatePlan) throws {
        rows = try text.map { try Self.row($0, plan) }
        byGroup = Dictionary(rows.map { ($0.group, $0.quantities) }) { first, _ in first }
        guard byGroup.count == rows.count else { throw DuckDBProcess.Failure(description: "a group stands twice") }
    }

    private static func row(_ cells: [String?], _ plan: AggregatePlan) throws -> Row {
        guard cells.count == plan.width else { throw DuckDBProcess.Failure(description: "\(cells.count) columns") }
        let leading = plan.groupingSets.count > 1 ? 1 : 0
        let set = leading == 1 ? cells[0].flatMap { Int($0) } : 0
        guard let set, plan.groupingSets.indices.contains(set) else {
            throw DuckDBProcess.Failure(description: "no grouping set in \(cells)")
        }
        let values = cells.dropFirst(leading + plan.keys.count)
        return Row(
            group: Group(set: set, keys: Array(cells.dropFirst(leading).prefix(plan.keys.count))),
            quantities: try zip(values, plan.quantities).map { try quantity($0, $1.kind) })
    }

    private static func quantity(_ text: String?, _ kind: BoundedQuantity.Kind) throws -> Quantity {
        if case .histogram = kind { return .histogram(try histogram(text ?? "")) }
        guard let text, let number = BigInt(text, radix: 10), "\(number)" == text else {
            throw DuckDBProcess.Failure(description: "no number: \(text ?? "NULL")")
        }
        return .number(number)
    }

    private static func histogram(_ text: String) throws -> [BigInt: BigInt] {
        var leaves: [BigInt: BigInt] = [:]
        for pair in text.split(separator: ",") {
            let parts = pair.split(separator: ":").map { BigInt($0, radix: 10) }
            guard parts.count == 2, let leaf = parts[0], let weight = parts[1], leaves[leaf] == nil else {
                throw DuckDBProcess.Failure(description: "no histogram: \(text)")
            }
            leaves[leaf] = weight
        }
        return leaves
    }
}

extension AggregatePlan {
    /// How many columns the bounded statement gives.
    var width: Int { (groupingSets.count > 1 ? 1 : 0) + keys.count + quantities.count }
}
