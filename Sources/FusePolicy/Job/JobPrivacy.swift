import FuseCore
public import FusePrivacy
public import FuseQuery

/// How a job's release is protected.
public struct JobPrivacy: Sendable, Equatable {
    /// What stands between the exact numbers and the release.
    public enum Protection: Sendable, Equatable {
        /// Noise, and what terms ask for besides.
        case noise
        /// Disclosure control without noise, under these rules; nil leaves them to the terms.
        case control(DisclosureRules?)
    }

    /// What stands between the exact numbers and the release.
    public internal(set) var protection = Protection.noise
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
}

extension Job {
    /// The same job with the rules under which its tables leave without noise; unchanged if it asks for noise.
    ///
    /// - Parameter rules: the rules.
    public func settling(on rules: DisclosureRules) -> Job {
        guard case .control = privacy.protection else { return self }
        var job = self
        job.privacy.protection = .control(rules)
        return job
    }

    /// The same job with a kind of noise, if it leaves that open; its texts and its digest stay what they are.
    ///
    /// - Parameter mechanism: the kind of noise to take.
    public func settling(on mechanism: Mechanism) -> Job {
        var job = self
        job.privacy.mechanism = privacy.mechanism ?? mechanism
        return job
    }
}
