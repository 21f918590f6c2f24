public import FuseCore
public import FuseQuery

/// A provider's terms for a dataset: who may use which columns for what, how anonymised, and for how long.
///
/// What terms do not allow is refused. They are read from YAML, version 1; every key is enforced by a rule.
public struct Terms: Sendable, Equatable {
    /// The version of the language.
    public static let languageVersion = 1

    /// The dataset.
    public internal(set) var dataset: ID<Dataset>
    /// The version of these terms, from 1; a later one supersedes it.
    public internal(set) var version: Int
    /// Who provides the dataset.
    public internal(set) var provider: ID<Party>
    /// What the dataset is called.
    public internal(set) var title: BilingualText

    /// What kind of data it is.
    public internal(set) var dataClass: DataClass
    /// By which route it came.
    public internal(set) var channel: Channel
    /// What it holds that is protected in particular.
    public internal(set) var tags: Set<Tag>
    /// How much harm a leak would do; it sets floors that these terms may only tighten.
    public internal(set) var grade: Grade
    /// Its entry in the catalogue of public data.
    public internal(set) var catalogue: CatalogueEntry?
    /// How it is shared; for the channel `shared`.
    public internal(set) var sharing: Sharing?
    /// How it was procured; for the channel `procured`.
    public internal(set) var procurement: Procurement?
    /// What was agreed with the trustee; for the channel `entrusted`.
    public internal(set) var entrustment: Entrustment?
    /// For which emergency it was obtained; for the channel `emergency`.
    public internal(set) var emergency: Emergency?
    /// Who may operate it; for the channel `authorised-operation`.
    public internal(set) var licence: Licence?

    /// The consent or legal basis for personal data.
    public internal(set) var consent: Consent?
    /// The rights that the provider has and passes on.
    public internal(set) var rights: Set<Right>
    /// The purposes that are permitted.
    public internal(set) var purposes: PermittedPurposes
    /// The parties to whom releases may go.
    public internal(set) var recipients: PermittedRecipients
    /// Where a recipient may be established; the mainland only, if the terms do not say.
    public internal(set) var jurisdictions: Set<Jurisdiction>
    /// By jurisdiction outside the mainland, the reference of the security assessment of the export.
    public internal(set) var assessments: [Jurisdiction: String]
    /// The most answers that may ever be released from the dataset; nil for no such limit.
    public internal(set) var runs: Int?
    /// The days on which the terms hold.
    public internal(set) var window: Window
    /// Whose approval of each job is asked for.
    public internal(set) var approval: ApprovalsAsked

    /// What the enclave has to do besides.
    public internal(set) var obligations: Set<Obligation>
    /// Purposes that the provider adds to the tree, with their labels.
    public internal(set) var branches: [Purpose: BilingualText]
    /// What every row has to meet before a query sees it; all of them.
    public internal(set) var rows: [RowCondition]
    /// What the provider vouches for about the quality of the data.
    public internal(set) var quality: [QualityCheck]

    /// The columns that may be used; every other column is refused.
    public internal(set) var columns: [String: ColumnTerms]
    /// How privacy units are protected; nil for public data without privacy units, which is not charged.
    public internal(set) var privacy: PrivacyTerms?
}
