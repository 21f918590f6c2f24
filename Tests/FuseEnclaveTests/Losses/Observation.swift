import FuseCore
import FusePrivacy

/// What an attacker looks at in a release: the numbers of some groups, in one order.
struct Observation: Sendable {
    /// By group, and in it by measure; nil for a group that is not shown.
    let numbers: [Double?]
    let measures: Int

    /// - Parameter groups: the first key of each group that is looked at.
    init(_ rows: [ReleasedRow], of groups: [String], measures: Int) {
        let shown = Dictionary(rows.map { ($0.keys[0] ?? "", $0.measures) }) { first, _ in first }
        self.measures = measures
        numbers = groups.flatMap { group in
            (0..<measures).map { measure in shown[group].flatMap { $0[measure]?.value.approximate } }
        }
    }

    /// Whether each group is shown.
    var presence: [Bool] { stride(from: 0, to: numbers.count, by: measures).map { numbers[$0] != nil } }
}

extension ExactDecimal {
    fileprivate var approximate: Double {
        (0..<scale).reduce(Double(Int(significand))) { number, _ in number / 10 }
    }
}
