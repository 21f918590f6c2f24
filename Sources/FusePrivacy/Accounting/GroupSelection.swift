public import BigInt

/// How the groups of private data that are shown are chosen.
public enum GroupSelection: Sendable, Hashable {
    /// By the noisy count of units, which is released as well or could be.
    case threshold(PartitionSelection)
    /// By odds that follow from the exact count, of which nothing else is released.
    case optimal(OptimalSelection)

    /// The lowest noisy count of units that is ever released; nil if no noisy count decides.
    public var threshold: BigInt? { byThreshold?.threshold }

    var byThreshold: PartitionSelection? {
        guard case .threshold(let selection) = self else { return nil }
        return selection
    }

    /// The fewest units with which a group is at least as likely shown as not.
    public var evenOdds: BigInt {
        switch self {
        case .threshold(let selection): selection.threshold
        case .optimal(let selection): selection.evenOdds
        }
    }

    /// Which one it is with all that it depends on, for receipts.
    public var text: String {
        switch self {
        case .threshold(let selection): "threshold \(selection.threshold) of the noisy count of units"
        case .optimal(let selection):
            "optimal odds for epsilon \(selection.epsilon) and delta \(selection.delta) in each group"
        }
    }
}
