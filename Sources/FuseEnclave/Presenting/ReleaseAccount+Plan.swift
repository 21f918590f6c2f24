import FuseCore
import FusePolicy
import FusePrivacy
import FuseQuery
import FuseReceipts
import FuseVault

extension ReleaseAccount {
    /// What may be told of a run to everyone who gets its answer: nothing of who asks, when, or for what.
    init(_ record: RunRecord) {
        let (planned, plan) = (record.planned, record.planned.plan)
        let title = planned.job.title
        self.init(
            titleZh: title.zh, titleEn: title.en,
            inputs: planned.datasetsRead.map { Input(name: $0.name.text, version: $0.manifest.datasetVersion) },
            parameters: record.request.parameters.mapValues(\.oneText), unit: plan.unit?.name,
            maxGroups: planned.noise?.maxGroups,
            maxRowsPerGroup: planned.noise == nil ? nil : plan.limits.maxRowsPerGroup,
            quantities: planned.noise.map { Self.quantities(of: plan, $0) } ?? [], meanings: plan.meanings,
            keepsSomeRows: plan.having != nil || plan.limit != nil)
    }

    private static func quantities(of plan: AggregatePlan, _ noise: NoisePlan) -> [Quantity] {
        let halfWidths = noise.halfWidths(for: plan.measureSpecs)
        return plan.quantities.indices.map { index in
            let quantity = plan.quantities[index]
            return Quantity(
                meaning: plan.meaning(ofQuantity: index), bounds: plan.bounds(ofQuantity: index),
                perGroup: quantity.inValues(quantity.perGroupBound),
                noise: halfWidths[index].map(quantity.inValues))
        }
    }
}

extension AggregatePlan {
    /// What each measure among the outputs is, by the output's name.
    fileprivate var meanings: [String: String] {
        let measures = zip(outputNames, outputs).compactMap { name, output -> (String, String)? in
            guard case .measure(let index) = output else { return nil }
            return (name, meaning(ofMeasure: index))
        }
        return Dictionary(measures) { first, _ in first }
    }
}
