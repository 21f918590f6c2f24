import FuseCore
import FusePrivacy
import FuseQuery

extension Conditions {
    /// What one dataset's terms ask for, and what the grade of the data asks for at least.
    ///
    /// - Parameter terms: the terms.
    public init(of terms: Terms) {
        self = .none
        purposes = terms.purposes.widest
        recipients = terms.recipients
        jurisdictions = terms.permittedJurisdictions
        opens = terms.window.from?.startInBeijing
        closes = terms.window.until.endInBeijing
        approvals = RequiredApproval.byRegulation(for: terms).union(RequiredApproval.byTerms(terms))
        rights = terms.rights
        obligations = terms.obligations
        runs = terms.runs.map { [terms.dataset: $0] } ?? [:]
        budgets = terms.privacy.map { [terms.dataset: [$0.cap]] } ?? [:]
        rows = terms.rows.isEmpty ? [:] : [terms.dataset: Set(terms.rows)]
        protect(as: terms.privacy, from: terms.grade)
        for (column, value) in terms.columns { limit("\(terms.dataset).\(column)", as: value) }
    }

    /// Protects units as terms ask, and no less than the floors of the grade.
    private mutating func protect(as privacy: PrivacyTerms?, from grade: Grade) {
        minimumGroup = max(privacy?.minimumGroup ?? 1, grade.floor.minimumGroup)
        mechanisms = privacy?.mechanisms ?? Set(Mechanism.allCases)
        control = privacy?.disclosure.map { AskedControl($0.rules) }
        guard privacy != nil || grade != .general1 else { return }
        noise = privacy?.disclosure?.noise == .optional && grade.floor.noise == .optional ? .optional : .required
        let most = grade.floor.job
        epsilonCap = min(privacy?.job.epsilon ?? most.epsilon, most.epsilon)
        deltaCap = min(privacy?.job.delta ?? most.delta, most.delta)
    }

    private mutating func limit(_ column: String, as terms: ColumnTerms) {
        bounds[column] = terms.bounds.map { Bounds(lower: $0.lower, upper: $0.upper, scale: $0.scale) }
        literals[column] = terms.literals
    }
}
