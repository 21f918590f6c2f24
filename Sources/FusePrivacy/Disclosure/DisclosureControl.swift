import BigInt

/// Makes of a table of exact numbers one that may leave, by the rules of disclosure control.
///
/// The steps come in a fixed order: sensitive cells are suppressed; then further cells, until exact bounds show that nobody who has all that is
/// published can reckon a sensitive one; then values that are published are perturbed or rounded. An attacker is held to know which
/// cells are suppressed, that counts are whole and not negative, the stated bounds of contributions, and all published values exactly,
/// as if they were not rounded or perturbed. Not covered: what else somebody knows about single units, other than the
/// value of a cell in which they are alone, and what follows from knowing why one pattern of suppression was chosen and not another.
public struct DisclosureControl: Sendable {
    /// What is asked of a table.
    public let rules: DisclosureRules
    let limits: AttackLimits

    /// Creates a control.
    ///
    /// - Parameter rules: what is asked of a table.
    public init(rules: DisclosureRules) { self.init(rules: rules, limits: .standard) }

    init(rules: DisclosureRules, limits: AttackLimits) { (self.rules, self.limits) = (rules, limits) }

    /// Applies the rules to a table. All measures of a cell are suppressed together.
    ///
    /// - Parameters:
    ///   - table: the exact table.
    ///   - random: where the bits of random rounding come from; not read otherwise.
    ///   - cellNoise: the bits that belong to a cell key, the same for the same key in all tables, from a stream keyed with a secret;
    ///     not asked otherwise.
    /// - Returns: what may leave.
    /// - Throws: `PrivacyError` with code `invalidBounds` if the rules do not fit the table's measures; `malformedTable` if the table lacks
    ///   something that the rules need, is too large for exact bounds, or cannot be protected.
    public func apply(
        to table: CellTable, random: any RandomBitSource, cellNoise: (CellKey) -> any RandomBitSource
    ) throws(PrivacyError) -> ControlledTable {
        try check(table)
        let sensitive = PrimarySuppression(rules: rules, table: table).sensitiveCells()
        let suppressed = try suppressed(table, sensitive)
        let finish = try finished(table, random, cellNoise)
        let cells = table.cells.indices.map { index in
            let cell = table.cells[index]
            return ControlledCell(
                set: cell.set, keys: cell.keys.parts, values: suppressed.contains(index) ? nil : finish.values[index])
        }
        let isAudited = rules.complementary != .none
        return ControlledTable(
            cells: cells,
            steps: [.primarySuppression] + (isAudited ? [.complementarySuppression] : []) + finish.steps,
            suppressedCells: isAudited ? suppressed.count : nil, rules: rules,
            deviations: table.measures.map(rules.finish.deviation), hasSets: table.groupingSets.count > 1)
    }

    private func suppressed(_ table: CellTable, _ sensitive: [Int: SensitiveCell]) throws(PrivacyError) -> Set<Int> {
        guard case .protected(let interval) = rules.complementary else { return Set(sensitive.keys) }
        let model = AttackModel(rules: rules, table: table)
        let demands = DemandBuilder.demands(model, interval, sensitive)
        return try ComplementarySuppression(model: model, demands: demands, limits: limits)
            .suppressed(Set(sensitive.keys))
    }

    private func finished(
        _ table: CellTable, _ random: any RandomBitSource, _ cellNoise: (CellKey) -> any RandomBitSource
    ) throws(PrivacyError) -> FinishedValues {
        switch rules.finish {
        case .exact: FinishedValues(exactly: table)
        case .rounded(let rounding): FinishedValues(table, rounding, random)
        case .perturbed(let perturbation): try FinishedValues(table, perturbation, cellNoise)
        }
    }
}
