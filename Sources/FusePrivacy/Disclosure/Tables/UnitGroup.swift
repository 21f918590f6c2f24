import BigInt

/// The units of one group and what each adds.
struct UnitGroup: Sendable {
    let set: Int
    let keys: [String?]
    private(set) var contributions: [RecordKey: [BigInt]] = [:]

    init(set: Int, keys: [String?]) { (self.set, self.keys) = (set, keys) }

    /// False if the unit is in the group already.
    mutating func add(_ values: [BigInt], of unit: RecordKey) -> Bool {
        contributions.updateValue(values, forKey: unit) == nil
    }

    /// The group as a cell of a table of some quantities.
    func cell(of quantities: [Int], _ measures: [TableMeasure], largest: Int) -> TableCell {
        TableCell(
            set: set, keys: keys, units: BigInt(contributions.count),
            values: zip(quantities, measures).map { value(of: $0, $1, largest: largest) },
            key: contributions.keys.reduce(CellKey(0)) { $0 + CellKey($1.bits) })
    }

    private func value(of quantity: Int, _ measure: TableMeasure, largest: Int) -> CellValue {
        let values = contributions.values.map { $0[quantity] }
        return CellValue(
            values.reduce(0, +),
            largest: measure.isSum
                ? Array(values.map { BigInt($0.magnitude) }.sorted(by: >).prefix(largest)) : [],
            contributors: BigInt(values.count { !$0.isZero }))
    }
}
