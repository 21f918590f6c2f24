public import FuseCore
package import FusePrivacy
public import FuseReceipts
public import FuseVault

/// An enclave ready to take in datasets and to run jobs.
public struct Enclave: Sendable {
    /// What it keeps.
    public let vault: Vault
    /// The engine that it runs in its sandbox.
    public let engine: MeasuredEngine
    /// Version and digest of this program.
    public let fusebox: FuseboxRecord
    let now: @Sendable () -> Instant
    let noise: NoiseSetting

    /// The assurance that is really there: this program runs as an ordinary process of its operator.
    static let assurance = Assurance.simulated

    /// Assembles an enclave.
    ///
    /// - Parameters:
    ///   - vault: what it keeps.
    ///   - engine: the measured engine.
    ///   - fusebox: version and digest of this program.
    ///   - now: the clock.
    public init(
        vault: Vault, engine: MeasuredEngine, fusebox: FuseboxRecord, now: @escaping @Sendable () -> Instant
    ) {
        self.init(vault: vault, engine: engine, fusebox: fusebox, now: now, noise: .drawn)
    }

    /// The seam for tests that compare with exact results. No source file may name the setting that takes noise away: a test
    /// sees to that, so no command reaches it.
    package init(
        vault: Vault, engine: MeasuredEngine, fusebox: FuseboxRecord, now: @escaping @Sendable () -> Instant,
        noise: NoiseSetting
    ) {
        self.vault = vault
        self.engine = engine
        self.fusebox = fusebox
        self.now = now
        self.noise = noise
    }
}
