/// The media types of what parties sign. A type is signed together with its payload, so none can pass for another.
public enum StatementType: String, Hashable, Sendable, CaseIterable {
    /// A provider describes a sealed dataset.
    case manifest = "application/vnd.fusebox.manifest+json"
    /// A provider or an authority agrees to a job.
    case approval = "application/vnd.fusebox.approval+json"
    /// A party asks for a job to be run.
    case request = "application/vnd.fusebox.request+json"
    /// A party takes back what it granted.
    case revocation = "application/vnd.fusebox.revocation+json"
    /// A party says that data is inaccurate or incomplete.
    case objection = "application/vnd.fusebox.objection+json"
    /// A party complains about a run.
    case complaint = "application/vnd.fusebox.complaint+json"
    /// An authority orders a party to put something right.
    case order = "application/vnd.fusebox.order+json"
    /// A party reports a security incident.
    case incident = "application/vnd.fusebox.incident+json"
    /// A party says that an emergency is over.
    case closure = "application/vnd.fusebox.closure+json"
    /// An authority publishes an edition of a catalogue.
    case catalogue = "application/vnd.fusebox.catalogue+json"
    /// A party hands in the list of natural persons to be left out.
    case exclusion = "application/vnd.fusebox.exclusion+json"
    /// A party decides a statement that was filed.
    case outcome = "application/vnd.fusebox.outcome+json"
    /// An enclave attests what it did or refused (in-toto Statement v1).
    case inToto = "application/vnd.in-toto+json"
}
