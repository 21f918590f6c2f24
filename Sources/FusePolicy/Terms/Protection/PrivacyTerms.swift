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
    /// The most that one job may spend.
    public internal(set) var job: PrivacyBudget
    /// The most that all jobs together may spend.
    public internal(set) var total: PrivacyBudget
    /// The fewest units behind a released group.
    public internal(set) var minimumGroup: Int
    /// The kinds of noise that are permitted; nil for every kind.
    public internal(set) var mechanisms: Set<Mechanism>?

    init(
        unit: Unit, job: PrivacyBudget, total: PrivacyBudget, minimumGroup: Int, mechanisms: Set<Mechanism>? = nil
    ) {
        self.unit = unit
        self.job = job
        self.total = total
        self.minimumGroup = minimumGroup
        self.mechanisms = mechanisms
    }

    init(_ node: DocumentNode) throws(CoreError) {
        var fields = try node.group(["unit", "job", "total", "minimumGroup", "mechanisms"])
        unit = try Unit(fields.required("unit"))
        job = try fields.required("job").budget()
        let whole = try fields.required("total")
        total = try whole.budget()
        minimumGroup = try fields.required("minimumGroup").minimumGroup()
        mechanisms = try fields.optional("mechanisms").map { node throws(CoreError) in
            Set(try node.distinct { kind throws(CoreError) in try kind.word() })
        }
        guard total.epsilon >= job.epsilon, total.delta >= job.delta else {
            throw whole.malformed("is less than one `job` may spend; raise it or lower `job`")
        }
    }
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
