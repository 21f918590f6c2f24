extension Release {
    /// What may be said of how the release was made, for its receipt.
    public var summary: ReleaseSummary {
        switch origin {
        case .anonymised(let plan): summary(of: plan)
        case .controlled(let control): summary(minimumGroup: control.rules.minimumUnits, control)
        case .open: summary(minimumGroup: nil, nil)
        }
    }

    private func summary(minimumGroup: Int?, _ control: ReleaseControl?) -> ReleaseSummary {
        ReleaseSummary(
            rows: rows.count, mechanism: nil, selectionThreshold: nil, evenOdds: nil, minimumGroup: minimumGroup,
            concentratedLoss: nil, charged: .zero, control: control)
    }

    private func summary(of plan: NoisePlan) -> ReleaseSummary {
        ReleaseSummary(
            rows: rows.count, mechanism: plan.mechanism,
            selectionThreshold: plan.selection?.threshold.map { "\($0)" },
            evenOdds: plan.selection.map { "\($0.evenOdds)" }, minimumGroup: plan.minimumGroup,
            concentratedLoss: plan.concentratedLoss?.description, charged: plan.charged, control: nil)
    }
}
