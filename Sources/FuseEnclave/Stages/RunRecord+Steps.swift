import FusePolicy
import FusePrivacy
import FuseQuery

extension AggregatePlan {
    /// The order in which the answer was made safe; each step sees only what the one before it left.
    func steps(rounding control: AskedControl?) -> [String] {
        let rounding = (try? control?.rounding()).flatMap { $0 }
        return [
            "rows without a unit left out", "contributions of each unit bounded", "noise added",
            selectsGroups ? "groups selected" : "groups of public knowledge kept to the minimum group by noisy counts",
        ] + (rounding.map { ["counts and sums rounded to \($0.base)"] } ?? []) + [Self.lastStep]
    }

    static let lastStep = "calculations, having, order and limit on released values"
}

extension ValueFinish {
    /// What is done with published values, as a receipt names it.
    var steps: [String] {
        switch self {
        case .exact: []
        case .rounded(let rounding) where rounding.method == .deterministic:
            ["values rounded to the nearest multiple of \(rounding.base)"]
        case .rounded(let rounding):
            ["values rounded at random to multiples of \(rounding.base), so that cells add up where that is possible"]
        case .perturbed: ["counts perturbed by cell keys"]
        }
    }
}
