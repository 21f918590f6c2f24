/// The name of a rule: article and word. Receipts and refusals cite it, so names are added and never changed.
public enum RuleID: String, Sendable, CaseIterable, Comparable {
    /// Every dataset declares its class (Article 2).
    case dataClass = "art02.class"
    /// Whoever refuses the use of public data names a legal basis (Article 14).
    case refusal = "art14.refusal"
    /// Public data is under a catalogue (Article 16).
    case catalogue = "art16.catalogue"
    /// An entrusted party stays within what was agreed (Article 20).
    case entrust = "art20.entrust"
    /// Emergency data serves that emergency only (Article 21).
    case emergency = "art21.emergency"
    /// The quality of data is checked, and objections are followed (Article 23).
    case quality = "art23.quality"
    /// Shared data serves a statutory duty or public service (Article 25).
    case duty = "art25.duty"
    /// Data is shared as its sharing class says (Article 26).
    case sharing = "art26.sharing"
    /// Only what is needed is used (Article 27).
    case minimum = "art27.minimum"
    /// The scenario is definite and vouched for (Article 27).
    case scenario = "art27.scenario"
    /// Nothing beyond the purposes declared (Article 27).
    case purpose = "art27.purpose"
    /// Shared data goes to no third party (Article 27).
    case onward = "art27.onward"
    /// Open data is open, on application after review (Article 29).
    case open = "art29.open"
    /// Fusion in a secure and trusted environment (Article 30).
    case fusion = "art30.fusion"
    /// Authorised operation within the licence (Article 31).
    case `operator` = "art31.operator"
    /// Natural persons who must be left out are left out (Article 32).
    case subject = "art32.subject"
    /// Consent for personal data, and anonymisation (Article 34).
    case consent = "art34.consent"
    /// The rights to process and to operate (Article 37).
    case rights = "art37.rights"
    /// The four grounds on which data is not traded (Article 43).
    case prohibited = "art43.prohibited"
    /// Data crosses the border only after a security assessment (Articles 53 and 59).
    case border = "art53.border"
    /// State secrets (Article 54).
    case secret = "art54.secret"
    /// Personal information within the scope of its authorisation (Article 55).
    case scope = "art55.scope"
    /// One party answers for each stage (Article 56).
    case responsible = "art56.responsible"
    /// Whole-process security, incidents and quarantine (Article 57).
    case security = "art57.security"
    /// Images and identity features from public places (Article 58).
    case image = "art58.image"
    /// Classified and graded protection (Article 59).
    case grade = "art59.grade"
    /// Important data (Article 60).
    case important = "art60.important"
    /// Complaints are followed to their outcome (Article 61).
    case complaint = "art61.complaint"
    /// Orders of rectification are met in time (Article 63).
    case order = "art63.order"

    /// The number of the article that the rule enforces first.
    public var article: Int { Int(rawValue.dropFirst(3).prefix(2)) ?? 0 }

    /// Orders rules by article, then by word.
    public static func < (left: RuleID, right: RuleID) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
}
