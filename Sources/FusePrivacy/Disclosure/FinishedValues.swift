import BigInt

/// The values of all cells as they may be published, and how they came about.
struct FinishedValues {
    /// By cell and measure.
    private(set) var values: [[BigInt]]
    private(set) var steps: [DisclosureStep] = []

    init(exactly table: CellTable) { values = table.cells.map { $0.values.map(\.value) } }

    /// Rounds all values, suppressed ones too, so that the draws do not depend on what is suppressed.
    init(_ table: CellTable, _ rounding: BaseRounding, _ random: any RandomBitSource) {
        self.init(exactly: table)
        guard rounding.method == .controlledRandom else {
            values = values.map { row in
                zip(row, table.measures).map { value, measure in
                    let base = rounding.base(of: measure)
                    return Rounding.halfAway.quotient(value, base) * base
                }
            }
            steps = [.deterministicRounding]
            return
        }
        var bits = RandomBits(random)
        let graph = RoundingGraph(table)
        for measure in table.measures.indices {
            round(measure, of: table, graph, rounding.base(of: table.measures[measure]), &bits)
        }
    }

    /// Adds noise to all values by the keys of their cells.
    init(
        _ table: CellTable, _ perturbation: PerturbationTable, _ noise: (CellKey) -> any RandomBitSource
    ) throws(PrivacyError) {
        self.init(exactly: table)
        for (index, cell) in table.cells.enumerated() {
            guard let key = cell.key else {
                throw .cellTable("a cell of the `table` lacks its cell key; report this")
            }
            // Each measure reads the key's bits from their beginning, so that its noise does not depend on its place in the table.
            values[index] = values[index].map { count in
                var bits = RandomBits(noise(key), wordsPerRefill: 8)
                return perturbation.perturbed(count, &bits)
            }
        }
        steps = [.cellKeyPerturbation]
    }

    private mutating func round(
        _ measure: Int, of table: CellTable, _ graph: RoundingGraph?, _ base: BigInt, _ bits: inout RandomBits
    ) {
        let adds = table.membership == .oneCell || table.measures[measure].kind != .units
        let exact = (0..<table.count).map { table.value($0, measure) }
        if adds, let graph, let rounded = ControlledRounding.rounded(exact, graph, base: base, &bits) {
            for index in values.indices { values[index][measure] = rounded[index] }
            return note(.controlledRounding)
        }
        let rounding = RandomRounding(base: base)
        for index in values.indices { values[index][measure] = rounding.rounded(exact[index], &bits) }
        note(.independentRounding)
    }

    private mutating func note(_ step: DisclosureStep) {
        if !steps.contains(step) { steps.append(step) }
    }
}
