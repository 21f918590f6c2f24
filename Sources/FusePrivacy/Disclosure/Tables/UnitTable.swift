import BigInt

/// What every unit adds to every group of a query, from which a table without noise is made.
///
/// It cannot be printed or read outside this module.
public struct UnitTable: Sendable {
    /// The form of a table, which follows from the query alone.
    public struct Form: Sendable {
        let keys: Int
        let groupingSets: [[Int]]
        let quantities: [UnitQuantity]
        let absent: AbsentCells

        /// Describes a table.
        ///
        /// - Parameters:
        ///   - keys: how many group keys there are.
        ///   - groupingSets: for each grouping set, which keys it has, from 0.
        ///   - quantities: what units add to; the first is the count of units, to which each adds 1.
        ///   - absent: what it means that there is no cell for a group.
        public init(
            keys: Int, groupingSets: [[Int]], quantities: [UnitQuantity], absent: AbsentCells
        ) {
            (self.keys, self.groupingSets, self.quantities, self.absent) = (keys, groupingSets, quantities, absent)
        }

        /// The quantities that the table publishes.
        var published: [Int] { quantities.indices.filter { quantities[$0].measure != nil } }
    }

    let form: Form
    private var groups: [UnitGroup] = []
    private var places: [[UInt8]: Int] = [:]

    /// Takes over the engine's rows.
    ///
    /// - Parameters:
    ///   - form: the form of the table.
    ///   - rows: one row for each unit and group that it has rows in, and one for each group that is shown whatever the data.
    /// - Throws: `PrivacyError` with code `malformedTable` if a row has another shape than the form, or a unit is in a group twice.
    public init(_ form: Form, rows: some Sequence<UnitRow>) throws(PrivacyError) {
        self.form = form
        for row in rows { try add(row) }
    }

    private mutating func add(_ row: UnitRow) throws(PrivacyError) {
        guard form.groupingSets.indices.contains(row.set), row.keys.count == form.keys,
            row.values.count == form.quantities.count
        else { throw .cellTable("a unit of the `table` has another shape than the plan; report this") }
        let address = Self.address(of: row)
        let place = places[address] ?? groups.count
        if place == groups.count {
            places[address] = place
            groups.append(UnitGroup(set: row.set, keys: row.keys))
        }
        guard let unit = row.unit else { return }
        guard groups[place].add(row.values, of: unit) else {
            throw .cellTable("a unit of the `table` comes twice in one group; report this")
        }
    }

    /// Bytes that no other group has: Swift would take texts of other bytes for the same.
    private static func address(of row: UnitRow) -> [UInt8] {
        row.keys.reduce(into: Array("\(row.set)".utf8)) { bytes, key in
            guard let key else { return bytes.append(0) }
            bytes += [1] + "\(key.utf8.count):".utf8 + key.utf8
        }
    }
}

extension UnitTable {
    /// Applies the rules of disclosure control.
    ///
    /// - Parameters:
    ///   - control: what is asked of the table.
    ///   - random: where the bits of random rounding come from.
    ///   - cellNoise: the bits that belong to a cell key.
    /// - Returns: what may leave, one value for each published quantity.
    /// - Throws: `PrivacyError` as `DisclosureControl` has it.
    public func controlled(
        by control: DisclosureControl, random: any RandomBitSource, cellNoise: (CellKey) -> any RandomBitSource
    ) throws(PrivacyError) -> ControlledTable {
        let published = form.published
        let measures = published.compactMap { form.quantities[$0].measure }
        let needed = control.rules.neededContributions
        let cells = groups.map { $0.cell(of: published, measures, largest: needed) }
        let table = try CellTable(
            keys: form.keys, groupingSets: form.groupingSets, measures: measures, membership: membership,
            absent: form.absent, cells: cells)
        return try control.apply(to: table, random: random, cellNoise: cellNoise)
    }

    /// In how many cells of one grouping set units are. It is looked up, for whoever knows that each is in one reckons with it.
    private var membership: UnitMembership {
        var seen = form.groupingSets.map { _ in Set<RecordKey>() }
        for group in groups {
            for unit in group.contributions.keys where !seen[group.set].insert(unit).inserted { return .severalCells }
        }
        return .oneCell
    }

    /// What a table tells of the units, for comparing it with others.
    ///
    /// - Parameter table: what disclosure control made of this table.
    /// - Returns: the cells that were not suppressed, with all quantities of each unit.
    public func disclosed(in table: ControlledTable) -> DisclosedTable {
        let hidden = Set(
            table.cells.filter { $0.values == nil }.map {
                Self.address(of: UnitRow(set: $0.set, keys: $0.keys, unit: nil, values: []))
            })
        let shown = places.filter { !hidden.contains($0.key) }.map(\.value).sorted()
        return DisclosedTable(
            kinds: form.quantities.map(\.kind),
            cells: shown.map { DisclosedCell(contributions: groups[$0].contributions) })
    }
}

extension UnitTable: CustomStringConvertible, CustomReflectable {
    /// Nothing of what the table holds.
    public var description: String { "<redacted>" }
    /// Nothing of what the table holds.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
