import BigInt
import FusePrivacy
import FuseQuery

/// The plan in the words of disclosure control, which knows nothing of queries.
extension AggregatePlan {
    /// The form of the table that a plan with whole contributions gives.
    func unitForm() throws(PrivacyError) -> UnitTable.Form {
        let shown = Set(publishedQuantities)
        var described: [UnitQuantity] = []
        for index in quantities.indices {
            let (kind, measure) = try unitQuantity(index)
            described.append(UnitQuantity(kind, measure: shown.contains(index) ? measure : nil))
        }
        return UnitTable.Form(
            keys: keys.count, groupingSets: groupingSets, quantities: described,
            absent: domain == nil ? .empty : .impossible)
    }

    /// Which quantities the table publishes, in order.
    var publishedQuantities: [Int] { Set(measures.indices.flatMap { quantities(ofMeasure: $0) }).sorted() }

    private func unitQuantity(_ index: Int) throws(PrivacyError) -> (DisclosedTable.Kind, TableMeasure) {
        switch quantities[index].kind {
        case .units: (.units, try TableMeasure(.units))
        case .rows, .nonNull: (.counts, try TableMeasure(.frequency))
        case .sum(let sum):
            (.sums, try TableMeasure(sum.lower.signum() >= 0 ? .magnitude : .signedMagnitude, scale: sum.scale))
        case .distinct, .product, .histogram, .point:
            preconditionFailure("a plan with whole contributions has nothing but counts and sums")
        }
    }
}
