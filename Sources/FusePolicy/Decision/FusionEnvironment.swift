public import FuseCore

/// Where a job would run, as far as it is known.
public struct FusionEnvironment: Sendable, Equatable {
    /// What separates the engine from everything else.
    public enum Isolation: Sendable, Equatable {
        /// A sandbox of the profile with this digest.
        case sandboxed(profile: Digest)
        /// Nothing; no job runs there.
        case absent
    }

    /// The assurance that is really there: `simulated`, `tpm2`, `sev-snp`, `tdx`.
    public let assurance: String
    /// What separates the engine.
    public let isolation: Isolation

    /// Describes an environment.
    ///
    /// - Parameters:
    ///   - assurance: the assurance that is really there; empty if none is known.
    ///   - isolation: what separates the engine.
    public init(assurance: String, isolation: Isolation) {
        self.assurance = assurance
        self.isolation = isolation
    }
}
