import BigInt
import FuseCrypto
import FusePrivacy
import FuseQuery

/// Reads what units add, unit by unit, and takes nothing that does not have exactly the plan's form. Who a unit is becomes a
/// keyed hash at once.
struct UnitReading {
    private let reading: ResultReading
    private let hidden: Int
    private let place: Int
    private let secret: SecretBytes

    /// - Parameter secret: the key of the hashes, which is the same for all tables of the enclave.
    init(_ plan: AggregatePlan, secret: SecretBytes) {
        reading = ResultReading(plan)
        hidden = plan.hiddenKeys
        place = hidden + plan.keys.count
        self.secret = secret
    }

    /// Reads a row.
    ///
    /// - Parameter cells: as `ResultReading` has them, with the unit between keys and quantities; NULL for a group that is shown
    ///   whatever the data.
    /// - Returns: nil if a cell is missing, too many, or not what the plan has at its place.
    func row(_ cells: [String?]) -> UnitRow? {
        guard cells.indices.contains(place), let row = reading.row(Array(cells[..<place] + cells[(place + 1)...]))
        else { return nil }
        let values = row.quantities.compactMap { quantity in
            if case .number(let number) = quantity { number } else { nil }
        }
        guard values.count == row.quantities.count else { return nil }
        return UnitRow(
            set: row.set, keys: Array(row.keys.dropFirst(hidden)), unit: cells[place].map(recordKey), values: values)
    }

    private func recordKey(_ unit: String) -> RecordKey {
        let hash = HMACSHA256.code(for: Array(unit.utf8), key: secret)
        return RecordKey(hash.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }
}
