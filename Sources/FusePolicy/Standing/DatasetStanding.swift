public import FuseCore

/// What has been said and done about a dataset since it was registered: the vault's log, as far as rules look at it.
public struct DatasetStanding: Sendable, Equatable {
    /// Its provider took the grant back; nil if it did not.
    public var withdrawal: Withdrawal?
    /// The closure of the emergency that it was obtained for; nil while it is open.
    public var closure: Digest?
    /// The certificate that says its keys were erased; nil while they are there.
    public var deletion: Digest?
    /// Objections to this version of the data.
    public var objections: [Case]
    /// Complaints about receipts of this job on this dataset.
    public var complaints: [Case]
    /// Security incidents that touch it.
    public var incidents: [Incident]
    /// What the catalogue of public data says of its entry.
    public var catalogue: CatalogueStatus
    /// The catalogue of important data that lists it; nil if none does.
    public var importantListing: Digest?
    /// What is known of natural persons who must be left out.
    public var exclusion: ExclusionList
    /// What the checks of quality found at intake, for exactly the sealed bytes in use, in the order of the terms.
    public var quality: [CheckOutcome]
    /// How many different answers were released or reserved; this one not counted.
    public var answers: Int
    /// Who signed its manifest; nil if that is unknown.
    public var signer: ID<Party>?

    /// A dataset about which nothing was said and nothing checked.
    public init() {
        (withdrawal, closure, deletion, importantListing, signer) = (nil, nil, nil, nil, nil)
        (objections, complaints, incidents, quality) = ([], [], [], [])
        (catalogue, exclusion, answers) = (.unlisted, .none, 0)
    }
}
