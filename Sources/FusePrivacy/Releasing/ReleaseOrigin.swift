/// How a release came to be.
enum ReleaseOrigin: Sendable {
    /// From private data, by this plan.
    case anonymised(NoisePlan)
    /// From open data, exactly.
    case open
}
