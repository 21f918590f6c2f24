import FuseCore

/// Names the legal basis on which the use of public data is refused: nobody may obstruct its lawful use, so whoever refuses says by
/// which rule and article. Source: Article 14.
enum RefusalBasis {
    /// Puts the basis into the findings of Article 14; no outcome changes.
    ///
    /// - Parameter findings: all findings of a denial.
    /// - Returns: the same, with evidence `basis` for each public dataset that a rule refuses.
    static func named(in findings: [Finding]) -> [Finding] {
        let refusals = Dictionary(grouping: findings.filter(isBasis), by: \.dataset)
        return findings.map { finding in
            guard finding.rule == .refusal, finding.outcome != .notApplicable else { return finding }
            return finding.adding(written(refusals[finding.dataset] ?? []))
        }
    }

    /// Whether a finding refuses on another ground than that somebody withholds the data.
    private static func isBasis(_ finding: Finding) -> Bool {
        finding.outcome == .refuse && finding.rule != .refusal && finding.dataset != nil
    }

    private static func written(_ refusals: [Finding]) -> String {
        Set(refusals.map(\.rule)).sorted().map { rule in
            let article = refusals.first { $0.rule == rule }.map { " (\($0.citation.article))" }
            return rule.rawValue + (article ?? "")
        }.joined(separator: ", ")
    }
}

extension Finding {
    /// The finding with a further basis; the law that a withdrawal names comes first.
    fileprivate func adding(_ basis: String) -> Finding {
        guard !basis.isEmpty else { return self }
        var copy = self
        copy.evidence["basis"] = [evidence["basis"], basis].compactMap { $0 }.joined(separator: "; ")
        return copy
    }
}
