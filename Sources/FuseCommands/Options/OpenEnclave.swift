import FuseEnclave
import FuseVault

extension VaultOptions {
    /// The enclave of the vault, with its engine measured.
    func enclave() throws -> Enclave {
        Enclave(
            vault: try Vault.open(at: path()), engine: try EngineLocation.measured(),
            fusebox: try FuseboxProgram.record(), now: SystemClock.now)
    }
}
