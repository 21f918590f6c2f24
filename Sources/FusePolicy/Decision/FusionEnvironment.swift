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
    /// The party that answers for what the enclave does; nil if that is unknown.
    public let responsible: ID<Party>?

    /// Describes an environment.
    ///
    /// - Parameters:
    ///   - assurance: the assurance that is really there; empty if none is known.
    ///   - isolation: what separates the engine.
    ///   - responsible: the party that answers for the enclave; nil if that is unknown.
    public init(assurance: String, isolation: Isolation, responsible: ID<Party>?) {
        self.responsible = responsible
        self.assurance = assurance
        self.isolation = isolation
    }
}
