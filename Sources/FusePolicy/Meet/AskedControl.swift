public import FusePrivacy

/// What terms ask of tables without noise; of several, the strictest combination.
///
/// INVARIANT: combining is commutative, associative and idempotent.
public struct AskedControl: Sendable, Equatable {
    private var minimumUnits: Int
    private var dominance: DominanceRule?
    private var percentRule: PercentRule?
    private var zeroCells: CellVisibility
    private var fullCells: CellVisibility
    private var interval: ProtectionInterval
    private var finishes: Set<ValueFinish>

    init(_ rules: DisclosureRules) {
        (minimumUnits, dominance, percentRule) = (rules.minimumUnits, rules.dominance, rules.percentRule)
        (zeroCells, fullCells, finishes) = (rules.zeroCells, rules.fullCells, [rules.finish])
        interval = if case .protected(let interval) = rules.complementary { interval } else { .standard }
    }

    func met(with other: AskedControl) -> AskedControl {
        var result = self
        result.minimumUnits = max(minimumUnits, other.minimumUnits)
        result.dominance = Self.strictest(dominance, other.dominance) { $0.met(with: $1) }
        result.percentRule = Self.strictest(percentRule, other.percentRule) { $0.percent < $1.percent ? $1 : $0 }
        result.zeroCells = zeroCells == .protected ? .protected : other.zeroCells
        result.fullCells = fullCells == .protected ? .protected : other.fullCells
        result.interval = interval.percent < other.interval.percent ? other.interval : interval
        result.finishes.formUnion(other.finishes)
        return result
    }

    private static func strictest<Part>(_ left: Part?, _ right: Part?, by choice: (Part, Part) -> Part) -> Part? {
        guard let left, let right else { return left ?? right }
        return choice(left, right)
    }

    /// The rules with a minimum group.
    ///
    /// - Parameter minimumGroup: the fewest units in a cell that job and grades ask for.
    /// - Returns: rules that are at least as strict as each that was combined, as far as there are such; what values are finished with
    ///   cannot always be combined, and then a rule refuses the job.
    /// - Throws: `PrivacyError` if the minimum group is out of its range.
    public func rules(minimumGroup: Int) throws(PrivacyError) -> DisclosureRules {
        try DisclosureRules(
            minimumUnits: max(minimumUnits, minimumGroup), dominance: dominance, percentRule: percentRule,
            zeroCells: zeroCells, fullCells: fullCells, complementary: .protected(interval), finish: finish())
    }

    /// How counts and sums are rounded beside noise: to a common multiple of all bases.
    ///
    /// - Returns: nil if no terms ask for rounding.
    /// - Throws: `PrivacyError` if the common multiple is out of range.
    public func rounding() throws(PrivacyError) -> BaseRounding? {
        let bases = finishes.compactMap(\.rounding?.base)
        guard !bases.isEmpty else { return nil }
        return try BaseRounding(base: bases.reduce(1, Self.commonMultiple), method: .deterministic)
    }

    /// Among finishes that have nothing in common one is taken.
    private func finish() throws(PrivacyError) -> ValueFinish {
        let others = finishes.filter { $0 != .exact && $0.rounding?.method != .deterministic }
        if let other = others.min(by: { "\($0)" < "\($1)" }) { return other }
        return try rounding().map(ValueFinish.rounded) ?? .exact
    }

    /// One above the greatest base if it would be more.
    private static func commonMultiple(_ a: Int, _ b: Int) -> Int {
        var (divisor, rest) = (a, b)
        while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
        return min(a / divisor * b, 1_000_001)
    }
}

extension ValueFinish {
    /// The rounding, if it is one.
    var rounding: BaseRounding? {
        guard case .rounded(let rounding) = self else { return nil }
        return rounding
    }
}

extension DominanceRule {
    /// The rule that finds every cell sensitive that one of two does.
    fileprivate func met(with other: DominanceRule) -> DominanceRule {
        let percent = min(percent, other.percent)
        return (try? DominanceRule(units: max(units, other.units), percent: percent)) ?? self
    }
}
