import BigInt

/// Turns the exact numbers of a query over private data into a release, once.
///
/// The release is (ε, δ)-differentially private with the plan's charge, for adding or removing one privacy unit.
///
/// Noise is drawn from one stream, group after group in the order of the keys and quantity after quantity, as many draws for a group that
/// is shown as for one that is not. The order in which the engine gave its rows has therefore no part in it. Each run has a stream of
/// its own, seeded from its job, its parameters and the versions of its datasets: no two different queries share noise, so that
/// taking the difference of two releases never cancels it.
///
/// The anonymiser, its randomness and its table are consumed together: the same noise cannot be added to other numbers.
public struct Anonymiser: ~Copyable {
    private let plan: NoisePlan
    private let keys: [KeyType]
    private let measures: [MeasureSpec]
    private let domain: GroupDomain
    private let noise: NoiseSetting
    private var bits: RandomBits

    /// Prepares one release.
    ///
    /// - Parameters:
    ///   - plan: the noise, the choice of groups and the charge.
    ///   - keys: the types of the group keys, in order.
    ///   - measures: the numbers to release, in order.
    ///   - publicGroups: all groups to show, if they are public knowledge and the plan does not select; groups that are not
    ///     listed are left out, listed groups without rows count as zero. Not needed for a query without keys.
    ///   - random: where noise comes from; it must serve nothing else.
    /// - Throws: `PrivacyError` with code `invalidMeasure` if a measure names a quantity that the plan does not have or contradicts
    ///   itself; with code `undeclaredGroups` if there are keys and groups are neither selected nor listed, or both.
    public init(
        plan: NoisePlan, keys: [KeyType], measures: [MeasureSpec], publicGroups: [[String?]]? = nil,
        random: any RandomBitSource
    ) throws(PrivacyError) {
        try self.init(
            plan: plan, keys: keys, measures: measures, publicGroups: publicGroups, random: random, noise: .drawn)
    }

    /// Prepares one release, with noise or, in a test, without.
    package init(
        plan: NoisePlan, keys: [KeyType], measures: [MeasureSpec], publicGroups: [[String?]]? = nil,
        random: any RandomBitSource, noise: NoiseSetting
    ) throws(PrivacyError) {
        for measure in measures { try measure.check(quantities: plan.quantities.count) }
        domain = try GroupDomain(plan, keys: keys.count, publicGroups: publicGroups)
        bits = RandomBits(random)
        self.plan = plan
        self.keys = keys
        self.measures = measures
        self.noise = noise
    }

    /// Adds noise, chooses groups and makes the released numbers.
    ///
    /// With selected groups, those under the plan's threshold are left out; `PartitionSelection` says which and why that is safe. With
    /// listed groups, or without keys, a group is left out if its noisy count of units is under the plan's minimum group: the exact
    /// count cannot decide there, for whether a listed group is missing would tell it.
    ///
    /// - Parameter table: the exact result; gone afterwards.
    /// - Throws: `PrivacyError` with code `malformedTable` if a row has another shape than the plan, a group is there twice, or a
    ///   count of units is negative.
    /// - Returns: the release, its rows ordered by their keys (null first, then by UTF-8 bytes).
    public consuming func release(_ table: consuming ExactTable) throws(PrivacyError) -> Release {
        let rows = try table.ordered(keys: keys.count, quantities: plan.quantities.count)
        guard rows.allSatisfy({ $0.quantities[0] >= 0 }) else {
            throw PrivacyError(.malformedTable, "a count of `units` in the `exact table` is negative; report this")
        }
        var released: [ReleasedRow] = []
        for row in domain.candidates(rows, quantities: plan.quantities.count) {
            if let row = releasedRow(row) { released.append(row) }
        }
        return Release(keyTypes: keys, measureCount: measures.count, rows: released, origin: .anonymised(plan))
    }

    private mutating func releasedRow(_ row: ExactRow) -> ReleasedRow? {
        let drawn = drawNoise()
        guard shows(units: row.quantities[0], noise: drawn[0]) else { return nil }
        let noisy = plan.quantities.indices.map { noisyQuantity($0, row.quantities[$0], drawn[$0]) }
        return ReleasedRow(keys: row.keys.parts, measures: measures.map { $0.released(from: noisy) })
    }

    private mutating func drawNoise() -> [BigInt] {
        plan.quantities.map { quantity in
            switch noise {
            case .drawn: quantity.distribution.sample(from: &bits)
            case .absentForTestsOnly: 0
            }
        }
    }

    private func shows(units: BigInt, noise drawn: BigInt) -> Bool {
        switch (domain, noise) {
        case (.selected(let selection), .drawn): selection.releases(units: units, noise: drawn)
        case (.listed, _), (_, .absentForTestsOnly): units + drawn >= plan.minimumGroup
        }
    }

    private func noisyQuantity(_ index: Int, _ exact: BigInt, _ drawn: BigInt) -> NoisyQuantity {
        switch noise {
        case .drawn: .noisy(exact + drawn, plan.quantities[index])
        case .absentForTestsOnly: .exact(exact)
        }
    }
}
