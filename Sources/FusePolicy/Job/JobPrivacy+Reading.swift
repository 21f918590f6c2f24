import FuseCore
import FusePrivacy
import FuseQuery

extension JobPrivacy {
    private static let ofNoise = ["epsilon", "delta", "mechanism", "maxGroups", "maxRowsPerGroup", "weights"]
    private static let ofBoth = ["protection", "minimumGroup", "bounds", "keys"]

    init(_ node: DocumentNode, datasets: [ID<Dataset>]) throws(CoreError) {
        var fields = try node.group(Self.ofNoise + Self.ofBoth)
        let protection: ProtectionWord = try fields.optional("protection")?.word() ?? .noise
        switch protection {
        case .noise: try self.init(noisy: node, &fields, datasets)
        case .disclosureControl: try self.init(controlled: node, &fields, datasets)
        }
    }

    /// Without noise there is no budget, and nothing that only noise needs: to name it would promise what is not done.
    private init(
        controlled node: DocumentNode, _ fields: inout FieldReader, _ datasets: [ID<Dataset>]
    ) throws(CoreError) {
        for name in Self.ofNoise {
            guard fields.optional(name) == nil else {
                throw node.malformed("has `\(name)`, which means nothing without noise; remove it")
            }
        }
        let bounds = try fields.optional("bounds")?.ranges() ?? [:]
        self.init(
            budget: .zero, mechanism: nil, limits: ContributionLimits(wholeWithin: bounds),
            minimumGroup: try fields.optional("minimumGroup")?.minimumGroup(),
            declaredKeys: try Self.declaredKeys(&fields, datasets))
        protection = .control(nil)
    }

    private static func declaredKeys(
        _ fields: inout FieldReader, _ datasets: [ID<Dataset>]
    ) throws(CoreError) -> [String: DeclaredKeys] {
        try fields.optional("keys").map { keys throws(CoreError) in
            try DeclaredKeys.all(keys, datasets: datasets)
        } ?? [:]
    }

    private init(
        noisy node: DocumentNode, _ fields: inout FieldReader, _ datasets: [ID<Dataset>]
    ) throws(CoreError) {
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
        declaredKeys = try Self.declaredKeys(&fields, datasets)
        weights = try fields.optional("weights")?.weights() ?? [:]
    }
}

/// How a job names its protection.
private enum ProtectionWord: String, CaseIterable {
    case noise
    case disclosureControl = "disclosure-control"
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
