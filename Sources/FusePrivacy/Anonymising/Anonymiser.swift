import BigInt

/// Turns the exact numbers of a query over private data into a release, once.
///
/// The release is (ε, δ)-differentially private with the plan's charge, for adding or removing one privacy unit.
///
/// Noise is drawn from one stream, group after group in the order of the keys and number after number, whether a group is
/// shown or not; then, if odds select the groups, the bits that decide about it; then, for a group that is shown, for the nodes of its histograms that its quantiles look at (`NoisyTree`).
/// The order in which the engine gave its rows has therefore no part in it. Each run has a stream of its own, seeded from
/// its job, its parameters and the versions of its datasets: no two different queries share noise, so that taking the
/// difference of two releases never cancels it.
///
/// The anonymiser, its randomness and its table are consumed together: the same noise cannot be added to other numbers.
public struct Anonymiser: ~Copyable {
    private let plan: NoisePlan
    private let keys: [KeyType]
    private let domain: GroupDomain
    private let setting: NoiseSetting
    private let noise: [QuantityNoise]
    private let sheet: MeasureSheet
    private var stream: NoiseStream

    /// Prepares one release.
    ///
    /// - Parameters:
    ///   - plan: the noise, the choice of groups and the charge.
    ///   - keys: the types of the group keys, in order.
    ///   - measures: the numbers to release, in order.
    ///   - publicGroups: all groups to show, if they are public knowledge and the plan does not select; groups that are not
    ///     listed are left out, listed groups without rows count as zero. Not needed for a query without keys.
    ///   - rounding: to which base counts and sums are rounded after noise; nil for none. Noise is at random already, so that the
    ///     nearest multiple is taken whatever the method.
    ///   - random: where noise comes from; it must serve nothing else.
    /// - Throws: `PrivacyError` with code `invalidMeasure` if a measure names a quantity that the plan does not have or contradicts
    ///   itself, is an exact point, or is a calculation that names itself; with code `undeclaredGroups` if there
    ///   are keys and groups are neither selected nor listed, or both.
    public init(
        plan: NoisePlan, keys: [KeyType], measures: [MeasureSpec], publicGroups: [[String?]]? = nil,
        rounding: BaseRounding? = nil, random: any RandomBitSource
    ) throws(PrivacyError) {
        try self.init(
            plan: plan, keys: keys, measures: measures, publicGroups: publicGroups, rounding: rounding, random: random,
            noise: .drawn)
    }

    /// Prepares one release, with noise or, in a test, without.
    package init(
        plan: NoisePlan, keys: [KeyType], measures: [MeasureSpec], publicGroups: [[String?]]? = nil,
        rounding: BaseRounding? = nil, random: any RandomBitSource, noise: NoiseSetting
    ) throws(PrivacyError) {
        try MeasureCheck(measures: measures, shapes: plan.shapes, keys: keys, origin: .anonymised).check()
        try plan.checkNothingWithheld(is: measures)
        domain = try GroupDomain(plan, keys: keys.count, publicGroups: publicGroups)
        stream = NoiseStream(random)
        setting = noise
        self.noise = noise == .drawn ? plan.quantities : plan.quantities.map(\.silenced)
        sheet = MeasureSheet(measures, self.noise, rounding: rounding)
        self.plan = plan
        self.keys = keys
    }

    /// Adds noise, chooses groups and makes the released numbers.
    ///
    /// With selected groups, those that the plan does not choose are left out; `PartitionSelection` and `OptimalSelection`
    /// say which and why that is safe. With listed groups, or without keys, every group is shown if the plan's minimum group is 1: that groups are
    /// there is public. With a larger one a group is left out if its noisy count of units is under it: the exact count
    /// cannot decide there, for whether a listed group is missing would tell it.
    ///
    /// - Parameter table: the exact result; gone afterwards.
    /// - Throws: `PrivacyError` with code `malformedTable` if a row has another shape than the plan, a group is there twice, or a
    ///   count of units or a weight in a histogram is negative.
    /// - Returns: the release, its rows ordered by their keys (null first, then by UTF-8 bytes).
    public consuming func release(_ table: consuming ExactTable) throws(PrivacyError) -> Release {
        let rows = try table.ordered(keys: keys.count, shapes: plan.shapes)
        guard rows.allSatisfy({ $0.units >= 0 }) else {
            throw PrivacyError(.malformedTable, "a count of `units` in the `exact table` is negative; report this")
        }
        var released: [ReleasedRow] = []
        for row in domain.candidates(rows, shapes: plan.shapes) {
            if let row = releasedRow(row) { released.append(row) }
        }
        return Release(
            keyTypes: keys, measureCount: sheet.measures.count, rows: released, origin: .anonymised(plan))
    }

    private mutating func releasedRow(_ row: ExactRow) -> ReleasedRow? {
        let drawn = drawNoise()
        guard shows(units: row.units, noise: drawn[0]) else { return nil }
        var group = NoisyGroup(keys: row.keys.parts, exact: row.quantities, drawn: drawn, noise: noise)
        return ReleasedRow(keys: row.keys.parts, measures: sheet.released(from: &group, &stream))
    }

    /// The noise of each number; histograms get theirs when they are looked at.
    private mutating func drawNoise() -> [BigInt] {
        var drawn: [BigInt] = []
        for quantity in noise {
            drawn.append(quantity.quantity.shape == .number ? stream.draw(quantity.distribution) : 0)
        }
        return drawn
    }

    private mutating func shows(units: BigInt, noise drawn: BigInt) -> Bool {
        switch (domain, setting) {
        case (.selected(.threshold(let selection)), .drawn): selection.releases(units: units, noise: drawn)
        case (.selected(.optimal(let selection)), .drawn):
            selection.releases(units: units, uniform: stream.uniform(bits: selection.bits))
        case (.selected, .absentForTestsOnly): units >= plan.minimumGroup
        case (.listed, _): plan.minimumGroup <= 1 || units + drawn >= plan.minimumGroup
        }
    }
}

extension ExactRow {
    /// The count of units, which the first quantity always is.
    fileprivate var units: BigInt { quantities.first?.number ?? 0 }
}
