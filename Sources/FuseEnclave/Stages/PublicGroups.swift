import FuseQuery

/// The groups of a plan whose groups are public knowledge.
///
/// The SQL that is printed for such a plan gives exactly those groups, whatever the private data holds. What can be known
/// of them without data is compared with what came back.
struct PublicGroups {
    private let plan: AggregatePlan

    init(_ plan: AggregatePlan) { self.plan = plan }

    /// The groups to show.
    ///
    /// - Parameter rows: the engine's answer.
    /// - Returns: nil if the plan selects its groups, or has one group that needs no key.
    /// - Throws: `EnclaveError` with code `engine` if they are not as many as the declared values make.
    func groups(of rows: [ResultRow]) throws(EnclaveError) -> [[String?]]? {
        guard !plan.selectsGroups, !plan.keyTypes.isEmpty else { return nil }
        for set in plan.groupingSets.indices {
            let found = rows.count { $0.set == set }
            guard expected(in: set).map({ $0 == found }) ?? true else {
                throw EnclaveError(
                    .engine, "the engine's answer does not have the groups that the job declares; nothing was released"
                )
            }
        }
        return rows.map(\.keys)
    }

    /// How many groups a grouping set has; nil if public data decides.
    private func expected(in set: Int) -> Int? {
        let counts = plan.groupingSets[set].map { key -> Int? in
            guard let domain = plan.domain, case .constants(let list) = domain.sources[key] else { return nil }
            return list.count
        }
        return counts.reduce(1) { (product: Int?, count) in product.flatMap { one in count.map { one * $0 } } }
    }
}

extension AggregatePlan {
    /// Whether the data decides which groups there are; a plan without keys has one group in any case.
    var selectsGroups: Bool { domain == nil && groupingSets.contains { !$0.isEmpty } }
}
