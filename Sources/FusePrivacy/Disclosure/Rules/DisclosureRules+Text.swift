extension DisclosureRules {
    /// Each rule by the name that terms give it, in words without spaces at their ends; for people and receipts.
    public var texts: [(name: String, text: String)] {
        [
            ("minimumGroup", "\(minimumUnits)"),
            ("dominance", dominance.map { "\($0.units) largest above \($0.percent)%" } ?? "none"),
            ("percentRule", percentRule.map { "\($0.percent)%" } ?? "none"),
            ("zeroCells", zeroCells.rawValue), ("fullCells", fullCells.rawValue),
            ("protection", complementary.text), ("finish", finish.text),
        ]
    }
}

extension ComplementaryRule {
    fileprivate var text: String {
        switch self {
        case .none: "none"
        case .protected(let interval): "\(interval.percent)%"
        }
    }
}

extension ValueFinish {
    /// What is done with published values, in words.
    public var text: String {
        switch self {
        case .exact: "none"
        case .rounded(let rounding):
            "rounded to \(rounding.base), \(rounding.method == .deterministic ? "nearest" : "at random")"
        case .perturbed(let table):
            "cell keys of variance \(table.variance), at most \(table.maximumDeviation), "
                + "least shown \(table.leastShown)"
        }
    }
}
