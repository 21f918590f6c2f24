public import FuseCore

/// Any statement that a party files, so that one command can take them all.
public enum Filing: Hashable, Sendable {
    /// A grant or an approval is taken back.
    case revocation(RevocationStatement)
    /// Data is said to be inaccurate or incomplete.
    case objection(ObjectionStatement)
    /// A run is complained about.
    case complaint(ComplaintStatement)
    /// A party is ordered to put something right.
    case order(OrderStatement)
    /// A security incident is reported.
    case incident(IncidentStatement)
    /// An emergency is over.
    case closure(ClosureStatement)
    /// An edition of a catalogue is published.
    case catalogue(CatalogueStatement)
    /// Natural persons are to be left out.
    case exclusion(ExclusionStatement)
    /// A filed statement is decided.
    case outcome(OutcomeStatement)

    /// Reads a verified statement of whatever kind it is.
    ///
    /// - Parameter verified: a payload whose signature holds; verify an envelope as the type that it names itself.
    /// - Returns: the filing.
    /// - Throws: `ReceiptError.Code.wrongType` if it is none, and what `VerifiedStatement.read(as:)` throws: a malformed
    ///   payload, a signer who may not file it, or one who speaks for another party.
    public static func read(_ verified: VerifiedStatement) throws(ReceiptError) -> Filing {
        switch verified.type {
        case .revocation: .revocation(try verified.read())
        case .objection: .objection(try verified.read())
        case .complaint: .complaint(try verified.read())
        case .order: .order(try verified.read())
        case .incident: .incident(try verified.read())
        case .closure: .closure(try verified.read())
        case .catalogue: .catalogue(try verified.read())
        case .exclusion: .exclusion(try verified.read())
        case .outcome: .outcome(try verified.read())
        case .manifest, .approval, .request, .inToto:
            throw ReceiptError(.wrongType, "the \(verified.type.name) cannot be filed; give a `statement` that can")
        }
    }

    /// What was filed.
    public var content: any FiledStatement {
        switch self {
        case .revocation(let content): content
        case .objection(let content): content
        case .complaint(let content): content
        case .order(let content): content
        case .incident(let content): content
        case .closure(let content): content
        case .catalogue(let content): content
        case .exclusion(let content): content
        case .outcome(let content): content
        }
    }
}

extension Filing {
    /// The version of the form of all filings.
    public static let formatVersion = 1

    /// What kind of filing it is.
    public var kind: Kind { Swift.type(of: content).kind }
    /// The media type it was signed under.
    public var type: StatementType { kind.type }
    /// Who filed it.
    public var party: ID<Party> { content.party }
    /// The datasets that it names.
    public var datasets: [ID<Dataset>] { content.datasets }
    /// When it was signed, as the party says.
    public var at: Instant { content.at }
}
