import BigInt
import FuseCore

@testable import FusePrivacy

func budget(_ epsilon: String, _ delta: String) throws -> PrivacyBudget {
    try PrivacyBudget(epsilon: ExactDecimal(epsilon), delta: ExactDecimal(delta))
}

func ratio(_ text: String) throws -> ExactRatio {
    let parts = try text.split(separator: "/").map { ExactRatio(try ExactDecimal(String($0))) }
    return parts.count == 2 ? parts[0] / parts[1] : parts[0]
}

func specs(_ bounds: BigInt...) -> [QuantitySpec] {
    bounds.enumerated().map { QuantitySpec(name: "q\($0.offset)", perGroupBound: $0.element) }
}

func plan(
    _ epsilon: String, _ delta: String, _ mechanism: Mechanism, _ quantities: [QuantitySpec] = specs(1),
    maxGroups: Int = 1, selects: Bool = true, minimumGroup: Int = 1
) throws -> NoisePlan {
    try NoisePlan.make(
        budget: budget(epsilon, delta), mechanism: mechanism, quantities: quantities, maxGroups: maxGroups,
        selectsPartitions: selects, minimumGroup: minimumGroup)
}

/// A table of so many groups that all have the same quantities, named 0, 1, 2, …
func uniformTable(_ groups: Int, _ quantities: [BigInt]) -> ExactTable {
    ExactTable(rows: (0..<groups).map { ExactRow(keys: ["\($0)"], quantities: quantities) })
}

func names(_ groups: Int) -> [[String?]] { (0..<groups).map { ["\($0)"] } }

extension ReleasedValue {
    var whole: Int { Int(value.significand) }
}

extension ExactRow {
    /// A row of whole numbers only.
    init(keys: [String?], quantities: [BigInt]) {
        self.init(keys: keys, quantities: quantities.map { ExactQuantity.number($0) })
    }
}
