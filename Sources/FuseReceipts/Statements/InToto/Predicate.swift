import FuseCore

/// What an enclave attests: the closed set of predicates that Fusebox knows.
public enum Predicate: Hashable, Sendable {
    /// A release was made.
    case receipt(ReceiptPredicate)
    /// A request was refused.
    case refusal(RefusalPredicate)
    /// Budget was set aside before a run.
    case reservation(ReservationPredicate)
    /// The keys to a dataset were erased.
    case deletion(DeletionPredicate)
    /// A filed statement was taken up.
    case `case`(CasePredicate)

    /// The URI that names the predicate.
    public var type: PredicateType {
        switch self {
        case .receipt: .receipt
        case .refusal: .refusal
        case .reservation: .reservation
        case .deletion: .deletion
        case .case: .case
        }
    }

    /// The JSON form.
    var json: JSONValue {
        switch self {
        case .receipt(let receipt): receipt.json
        case .refusal(let refusal): refusal.json
        case .reservation(let reservation): reservation.json
        case .deletion(let deletion): deletion.json
        case .case(let taken): taken.json
        }
    }

    /// Reads the JSON form of the predicate that `type` names.
    init(_ type: PredicateType, reading node: DocumentNode) throws(CoreError) {
        switch type {
        case .receipt: self = .receipt(try ReceiptPredicate(reading: node))
        case .refusal: self = .refusal(try RefusalPredicate(reading: node))
        case .reservation: self = .reservation(try ReservationPredicate(reading: node))
        case .deletion: self = .deletion(try DeletionPredicate(reading: node))
        case .case: self = .case(try CasePredicate(reading: node))
        }
    }
}

/// The URIs of the predicates.
public enum PredicateType: String, Hashable, Sendable, CaseIterable {
    /// A release was made.
    case receipt = "urn:fusebox:receipt:v1"
    /// A request was refused.
    case refusal = "urn:fusebox:refusal:v1"
    /// Budget was set aside before a run.
    case reservation = "urn:fusebox:reservation:v1"
    /// The keys to a dataset were erased.
    case deletion = "urn:fusebox:deletion:v1"
    /// A filed statement was taken up.
    case `case` = "urn:fusebox:case:v1"
}
