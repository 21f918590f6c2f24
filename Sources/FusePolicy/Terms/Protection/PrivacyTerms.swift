public import FuseCore
public import FusePrivacy

/// How the releases that a dataset goes into must protect its privacy units. Source: Article 34, anonymisation.
public struct PrivacyTerms: Hashable, Sendable {
    /// Whom a release must not give away, and the column that tells them apart.
    public struct Unit: Hashable, Sendable {
        /// What a unit is, such as `aircraft`; datasets with the same name protect the same units.
        public let name: ID<PrivacyUnitName>
        /// The column that identifies the unit of a row.
        public let column: String
    }

    /// Whom a release must not give away.
    public internal(set) var unit: Unit
    /// The most that one job may spend; nothing if the terms permit tables without noise and name no budget.
    public internal(set) var job: PrivacyBudget
    /// The most that all jobs for one recipient may spend together; nil for no limit but the total.
    public internal(set) var recipient: PrivacyBudget?
    /// The most that all jobs for one purpose, with all that lies under it, may spend together; nil for no limit but the total.
    public internal(set) var purpose: PrivacyBudget?
    /// The most that all jobs of any run of days may spend together; nil for no limit but the total.
    public internal(set) var period: BudgetPeriod?
    /// The most that all jobs together may spend.
    public internal(set) var total: PrivacyBudget
    /// The fewest units behind a released group.
    public internal(set) var minimumGroup: Int
    /// The kinds of noise that are permitted; nil for every kind.
    public internal(set) var mechanisms: Set<Mechanism>?
    /// What is asked of tables beside noise, or in its place; nil for noise alone.
    public internal(set) var disclosure: DisclosureTerms?

    init(
        unit: Unit, job: PrivacyBudget, total: PrivacyBudget, minimumGroup: Int, mechanisms: Set<Mechanism>? = nil,
        disclosure: DisclosureTerms? = nil
    ) {
        self.disclosure = disclosure
        self.unit = unit
        self.job = job
        self.total = total
        self.minimumGroup = minimumGroup
        self.mechanisms = mechanisms
    }

    init(_ node: DocumentNode) throws(CoreError) {
        var fields = try node.group([
            "unit", "job", "recipient", "purpose", "period", "total", "minimumGroup", "mechanisms", "disclosure",
        ])
        unit = try Unit(fields.required("unit"))
        let control = fields.optional("disclosure")
        let least = try control == nil ? fields.required("minimumGroup") : fields.optional("minimumGroup")
        let minimumGroup = try least?.minimumGroup() ?? Self.usualMinimumGroup
        self.minimumGroup = minimumGroup
        disclosure = try control.map { node throws(CoreError) in
            try DisclosureTerms(node, minimumGroup: minimumGroup)
        }
        let (own, whole) = (fields.optional("job"), fields.optional("total"))
        if disclosure?.noise != .optional || own != nil || whole != nil {
            guard let own else { throw node.malformed("lacks `job`; add it") }
            guard let whole else { throw node.malformed("lacks `total`; add it") }
            (job, total) = (try own.budget(), try whole.budget())
        } else {
            (job, total) = (.zero, .zero)
        }
        mechanisms = try fields.optional("mechanisms").map { node throws(CoreError) in
            Set(try node.distinct { kind throws(CoreError) in try kind.word() })
        }
        guard total.epsilon >= job.epsilon, total.delta >= job.delta else {
            throw (whole ?? node).malformed("is less than one `job` may spend; raise it or lower `job`")
        }
        let (lowest, highest) = (job, total)
        recipient = try fields.optional("recipient").map { node throws(CoreError) in
            try node.budget(from: lowest, to: highest)
        }
        purpose = try fields.optional("purpose").map { node throws(CoreError) in
            try node.budget(from: lowest, to: highest)
        }
        period = try fields.optional("period").map { node throws(CoreError) in
            try node.period(from: lowest, to: highest)
        }
    }

    /// The fewest units behind a cell where disclosure control is asked for and no number is given, as in OpenSAFELY and ACRO.
    private static let usualMinimumGroup = 10
}

/// The kinds of privacy units: persons, aircraft, households.
public enum PrivacyUnitName: Sendable {}

extension PrivacyTerms.Unit {
    fileprivate init(_ node: DocumentNode) throws(CoreError) {
        var fields = try node.group(["name", "column"])
        name = try fields.required("name").value(ID.init)
        column = try fields.required("column").line(atMost: 128)
    }
}
