public import FuseCore

extension Window {
    /// The first moment after the last day in Beijing.
    public var end: Instant { until.endInBeijing }
}

extension Entrustment {
    /// The first moment after the last day in Beijing.
    public var end: Instant { until.endInBeijing }

    /// Whether what was agreed is over.
    ///
    /// - Parameter moment: the moment in question.
    /// - Returns: true after the end of the last day in Beijing.
    public func hasEnded(at moment: Instant) -> Bool { until.endInBeijing <= moment }
}
