import Glibc

/// Who may read what is written.
public enum FileAccess: Sendable {
    /// The owner alone (files 0600, folders 0700).
    case ownerOnly
    /// Whoever the process's mask lets (files 0644, folders 0755, less the mask).
    case everyone

    var fileMode: mode_t { self == .ownerOnly ? 0o600 : 0o644 }
    var folderMode: mode_t { self == .ownerOnly ? 0o700 : 0o755 }
}

/// What happens to a file that has the name already.
public enum ExistingFile: Sendable {
    /// It stays, and writing fails.
    case kept
    /// It is replaced in one step.
    case replaced
}
