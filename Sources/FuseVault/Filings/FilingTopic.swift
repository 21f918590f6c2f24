public import FuseCore

/// What a filed statement is about, so that a decision finds what concerns it.
public enum FilingTopic: Hashable, Sendable {
    /// A dataset.
    case dataset(ID<Dataset>)
    /// The job with this digest.
    case job(Digest)
    /// An emergency.
    case event(String)
    /// Orders of rectification, whomever they are about.
    case orders
    /// A catalogue: `public-data` or `important-data`.
    case catalogue(String)

    /// The topic as the vault writes it.
    var text: String {
        switch self {
        case .dataset(let name): "dataset:\(name)"
        case .job(let digest): "job:\(digest)"
        case .event(let event): "event:\(event)"
        case .orders: "orders"
        case .catalogue(let kind): "catalogue:\(kind)"
        }
    }
}
