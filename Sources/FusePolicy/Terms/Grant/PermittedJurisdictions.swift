/// Where the recipients of a release may be established. Source: Articles 53 and 59.
public enum PermittedJurisdictions: Hashable, Sendable {
    /// Anywhere: data that is open to all.
    case any
    /// In these jurisdictions only.
    case among(Set<Jurisdiction>)

    /// Whether a recipient may be established somewhere.
    ///
    /// - Parameter jurisdiction: where it is; nil if that is unknown.
    /// - Returns: whether that is permitted; an unknown place is permitted only where every place is.
    public func permits(_ jurisdiction: Jurisdiction?) -> Bool {
        switch self {
        case .any: true
        case .among(let places): jurisdiction.map(places.contains) ?? false
        }
    }

    /// The jurisdictions that both permit.
    func met(with other: PermittedJurisdictions) -> PermittedJurisdictions {
        switch (self, other) {
        case (.any, let side), (let side, .any): side
        case (.among(let left), .among(let right)): .among(left.intersection(right))
        }
    }
}

extension Terms {
    /// Where recipients may be established: anywhere for the channel `open`, else where the terms say.
    public var permittedJurisdictions: PermittedJurisdictions {
        channel == .open ? .any : .among(jurisdictions)
    }
}
