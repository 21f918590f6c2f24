/// How a release came to be.
enum ReleaseOrigin: Sendable {
    /// From private data, by this plan.
    case anonymised(NoisePlan)
    /// From private data without noise, under disclosure control.
    case controlled(ReleaseControl)
    /// From open data, exactly.
    case open
}
