import FuseCore
public import FusePrivacy
public import FuseQuery

/// How a job's release is protected.
public struct JobPrivacy: Sendable, Equatable {
    /// What the job spends of every dataset that has privacy units.
    public internal(set) var budget: PrivacyBudget
    /// The kind of noise; nil leaves it to the enclave, which takes the permitted one with the least error.
    public internal(set) var mechanism: Mechanism?
    /// How much one privacy unit may contribute.
    public internal(set) var limits: ContributionLimits
    /// The fewest units behind a released group; nil for what the terms ask for.
    public internal(set) var minimumGroup: Int?
    /// By the name of each group key, where its values come from; empty if the data decides which groups there are.
    public internal(set) var declaredKeys: [String: DeclaredKeys]
    /// By the name of an output, how much of the budget it takes against the others, which take 1; empty if the least total
    /// error decides.
    public internal(set) var weights: [String: Int]

    init(
        budget: PrivacyBudget, mechanism: Mechanism?, limits: ContributionLimits, minimumGroup: Int?,
        declaredKeys: [String: DeclaredKeys] = [:], weights: [String: Int] = [:]
    ) {
        self.budget = budget
        self.mechanism = mechanism
        self.limits = limits
        self.minimumGroup = minimumGroup
        self.declaredKeys = declaredKeys
        self.weights = weights
    }

    private static let keys = [
        "epsilon", "delta", "mechanism", "maxGroups", "maxRowsPerGroup", "minimumGroup", "bounds", "keys",
        "weights",
    ]

    init(_ node: DocumentNode, datasets: [ID<Dataset>]) throws(CoreError) {
        var fields = try node.group(Self.keys)
        let epsilon = try fields.required("epsilon")
        budget = try node.budget(epsilon: epsilon, delta: fields.required("delta"))
        guard budget.epsilon <= NoisePlan.largestEpsilon else {
            throw epsilon.malformed("must be at most \(NoisePlan.largestEpsilon); above that it protects nobody")
        }
        mechanism = try fields.optional("mechanism")?.word()
        let groups = try fields.required("maxGroups").count()
        let rows = try fields.optional("maxRowsPerGroup")?.count()
        minimumGroup = try fields.optional("minimumGroup")?.minimumGroup()
        let bounds = try fields.optional("bounds")?.ranges() ?? [:]
        limits = try node.limits(maxGroups: groups, maxRowsPerGroup: rows, bounds: bounds)
        declaredKeys =
            try fields.optional("keys").map { keys throws(CoreError) in
                try DeclaredKeys.all(keys, datasets: datasets)
            } ?? [:]
        weights = try fields.optional("weights")?.weights() ?? [:]
    }
}

extension Job {
    /// The same job with a kind of noise, if it leaves that open; its texts and its digest stay what they are.
    ///
    /// - Parameter mechanism: the kind of noise to take.
    public func settling(on mechanism: Mechanism) -> Job {
        var job = self
        job.privacy.mechanism = privacy.mechanism ?? mechanism
        return job
    }
}

extension DocumentNode {
    fileprivate func count() throws(CoreError) -> Int { try integer(in: 1...1_000_000_000) }

    /// The value as whole numbers by the name of an output.
    fileprivate func weights() throws(CoreError) -> [String: Int] {
        let entries = try entries(atMost: 256)
        guard !entries.isEmpty else { throw malformed("is empty; name an output, or leave it out") }
        try entries.checkSpelling()
        var weights: [String: Int] = [:]
        for entry in entries { weights[entry.name] = try entry.value.integer(in: 1...1000) }
        return weights
    }

    /// The value as bounds by `dataset.column`, or by `alias.column` of a subquery.
    fileprivate func ranges() throws(CoreError) -> [String: ContributionLimits.ValueRange] {
        let entries = try entries(atMost: 256)
        try entries.checkSpelling()
        var ranges: [String: ContributionLimits.ValueRange] = [:]
        for entry in entries {
            try entry.checkColumn()
            ranges[entry.name] = try entry.value.range()
        }
        return ranges
    }

    private func range() throws(CoreError) -> ContributionLimits.ValueRange {
        let (lower, upper) = try limits()
        do {
            return try ContributionLimits.ValueRange(lower: lower, upper: upper)
        } catch {
            throw malformed("is refused: \(error.reason)")
        }
    }

    fileprivate func limits(
        maxGroups: Int, maxRowsPerGroup: Int?, bounds: [String: ContributionLimits.ValueRange]
    ) throws(CoreError) -> ContributionLimits {
        do {
            return try ContributionLimits(maxGroups: maxGroups, maxRowsPerGroup: maxRowsPerGroup, bounds: bounds)
        } catch {
            throw malformed("is refused: \(error.reason)")
        }
    }
}

extension DocumentNode.Field {
    /// Checks that the name has two parts; the planner knows which tables and subqueries a query names.
    fileprivate func checkColumn() throws(CoreError) {
        let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
            throw value.malformed("must be named `dataset.column`, or `alias.column` of a subquery")
        }
    }
}
