/// How large an attack may be that this module reckons exactly; beyond, a table is refused.
struct AttackLimits: Sendable {
    /// Rows times variables of one connected part.
    let entries: Int
    /// Entries touched over all parts and steps.
    let work: Int
    /// Entries touched in one search for cells to suppress; beyond, the cheapest near by is taken.
    let trial: Int
    /// Branches tried for one whole table.
    let branches: Int

    /// Enough for two-way tables of a hundred times a hundred cells with margins, for `ROLLUP`s of some thousand cells, and for `CUBE`s of
    /// three keys with eight values each; a table that needs more is refused after some seconds.
    static let standard = AttackLimits(entries: 6_000_000, work: 4_000_000_000, trial: 100_000_000, branches: 64)
}
