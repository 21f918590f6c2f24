import FuseCore

/// The one engine program that this version of Fusebox runs.
enum PinnedEngine {
    static let name = "duckdb"
    static let version = "1.5.6"
    /// SHA-256 of the program in the package that `Scripts/fetch.py` fetches.
    static let digest = "sha256:61238cfbe9dfeaad4bcfcd8a48f6f7123dae2e9603aaadb1f77a4217aeb8980c"
}
