/// Why the keys to a dataset were erased.
public enum DeletionCause: String, Hashable, Sendable, CaseIterable {
    /// The grant was taken back, keys included.
    case revoked
    /// The terms' window has ended.
    case expired
    /// The entrustment has ended (Article 20).
    case entrustmentEnded = "entrustment-ended"
    /// The terms ask for it once a job has released.
    case afterRun = "after-run"
    /// The emergency is over (Article 21).
    case eventClosed = "event-closed"
    /// A later version has taken its place.
    case superseded

    /// Whether a signed statement must have asked for it.
    var followsAStatement: Bool {
        switch self {
        case .revoked, .eventClosed: true
        case .expired, .entrustmentEnded, .afterRun, .superseded: false
        }
    }
}
