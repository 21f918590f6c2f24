import FuseCore

/// A measure that SELECT, HAVING, ORDER BY or a calculation asks for.
struct RequestedMeasure {
    /// How its value is made.
    enum Content: Hashable {
        /// From the rows of a group.
        case call(AggregateCall)
        /// From released values; measures are named by their index among the requested ones.
        case calculation(ReleasedCalculation)
    }

    let content: Content
    let name: String
    let mark: SourceMark

    /// The aggregate; nil for a calculation.
    var call: AggregateCall? {
        if case .call(let call) = content { call } else { nil }
    }
}
