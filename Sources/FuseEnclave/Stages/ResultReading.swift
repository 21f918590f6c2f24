import BigInt
import FusePrivacy
import FuseQuery

/// Reads the engine's answer, and takes nothing that does not have exactly the plan's form.
struct ResultReading {
    private let sets: [[Int]]
    private let keyCount: Int
    private let quantities: [BoundedQuantity]

    init(_ plan: AggregatePlan) {
        sets = plan.groupingSets
        keyCount = plan.keys.count
        quantities = plan.quantities
    }

    /// Reads a row.
    ///
    /// - Parameter cells: the index of the grouping set if there are several, the keys as text, and the quantities.
    /// - Returns: nil if a cell is missing, too many, or not what the plan has at its place; or if a key is there that the row's
    ///   grouping set lacks.
    func row(_ cells: [String?]) -> ResultRow? {
        let places = sets.count > 1 ? 1 : 0
        guard cells.count == places + keyCount + quantities.count, let set = set(cells.prefix(places)) else {
            return nil
        }
        let keys = Array(cells[places..<places + keyCount])
        guard keys.indices.allSatisfy({ keys[$0] == nil || sets[set].contains($0) }) else { return nil }
        let read = zip(quantities, cells.suffix(quantities.count)).compactMap { quantity, cell in
            cell.flatMap { Self.quantity($0, quantity.kind) }
        }
        guard read.count == quantities.count else { return nil }
        return ResultRow(set: set, keys: cells.prefix(places) + keys, quantities: read)
    }

    private func set(_ cells: ArraySlice<String?>) -> Int? {
        guard let cell = cells.first else { return 0 }
        return cell.flatMap { Self.index($0, below: sets.count) }
    }

    private static func quantity(_ text: String, _ kind: BoundedQuantity.Kind) -> ExactQuantity? {
        guard case .histogram(let histogram) = kind else { return number(text).map(ExactQuantity.number) }
        return weights(text, leaves: histogram.leaves).map(ExactQuantity.histogram)
    }

    /// `leaf:weight,…` in ascending order of leaves; nothing for an empty histogram.
    private static func weights(_ text: String, leaves: Int) -> [Int: BigInt]? {
        guard !text.isEmpty else { return [:] }
        var weights: [Int: BigInt] = [:]
        var last = -1
        for entry in text.split(separator: ",", omittingEmptySubsequences: false) {
            let parts = entry.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, let leaf = index(parts[0], below: leaves), leaf > last,
                let weight = number(parts[1]), weight.signum() >= 0
            else { return nil }
            (weights[leaf], last) = (weight, leaf)
        }
        return weights
    }

    /// Digits, with a minus before them if the number is negative.
    private static func number(_ text: some StringProtocol) -> BigInt? {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        guard isDigits(digits) else { return nil }
        return BigInt(String(text), radix: 10)
    }

    private static func index(_ text: some StringProtocol, below limit: Int) -> Int? {
        guard isDigits(text.utf8[...]), let index = Int(text), index < limit else { return nil }
        return index
    }

    /// No number of the engine has more digits than 128 bits need.
    private static func isDigits(_ bytes: some Collection<UInt8>) -> Bool {
        (1...39).contains(bytes.count) && bytes.allSatisfy { (0x30...0x39).contains($0) }
    }
}
