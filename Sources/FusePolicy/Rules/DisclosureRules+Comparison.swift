import FuseCore
import FusePrivacy

extension DisclosureRules {
    /// Where these rules find less to protect than others do, by the keys of terms.
    ///
    /// - Parameter other: the rules to keep to.
    func looserParts(than other: DisclosureRules) -> [String] {
        var parts: [String] = []
        if !covers(other.dominance) { parts.append("dominance") }
        if let asked = other.percentRule, (percentRule?.percent ?? .zero) < asked.percent {
            parts.append("percentRule")
        }
        if other.zeroCells == .protected, zeroCells == .shown { parts.append("zeroCells") }
        if other.fullCells == .protected, fullCells == .shown { parts.append("fullCells") }
        if !covers(other.complementary) { parts.append("protection") }
        if !covers(other.finish) { parts.append(other.finish.key) }
        return parts
    }

    private func covers(_ asked: DominanceRule?) -> Bool {
        guard let asked else { return true }
        return dominance.map { $0.units >= asked.units && $0.percent <= asked.percent } ?? false
    }

    private func covers(_ asked: ComplementaryRule) -> Bool {
        guard case .protected(let asked) = asked else { return true }
        guard case .protected(let own) = complementary else { return false }
        return own.percent >= asked.percent
    }

    /// A coarser rounding to the nearest multiple keeps to a finer one whose multiples it keeps.
    private func covers(_ asked: ValueFinish) -> Bool {
        guard asked != .exact, asked != finish else { return true }
        guard let asked = asked.rounding, let own = finish.rounding, own.method == .deterministic else { return false }
        return asked.method == .deterministic && own.base % asked.base == 0
    }
}

extension ValueFinish {
    /// The key of terms that asks for it.
    fileprivate var key: String {
        switch self {
        case .exact, .rounded: "rounding"
        case .perturbed: "cellKeys"
        }
    }
}
