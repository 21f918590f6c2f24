/// Whether a dataset has privacy units to protect.
public enum DatasetExposure: Sendable, Hashable {
    /// Open data without a privacy unit.
    case open
    /// Data about privacy units.
    case privateUnits
}
