import CSodium

/// libsodium, made ready once for the whole process.
enum SodiumLibrary {
    /// Chooses implementations and opens the source of randomness; everything that calls libsodium touches it first.
    static let ready: Void = {
        precondition(sodium_init() >= 0, "libsodium could not be initialised")
    }()
}
