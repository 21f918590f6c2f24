/// A right over data that the provider has and passes on. Source: Article 37.
public enum Right: String, Sendable, CaseIterable {
    /// To hold the data resource: without it a provider cannot bring the data in.
    case hold
    /// To process and use the data: without it no job runs.
    case process
    /// To operate data products: without it no release goes to an enterprise.
    case operate
}
