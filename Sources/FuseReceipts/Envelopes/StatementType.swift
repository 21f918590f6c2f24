/// The media types of what parties sign. A type is signed together with its payload, so none can pass for another.
public enum StatementType: String, Hashable, Sendable, CaseIterable {
    /// A provider describes a sealed dataset.
    case manifest = "application/vnd.fusebox.manifest+json"
    /// A provider or an authority agrees to a job.
    case approval = "application/vnd.fusebox.approval+json"
    /// A party asks for a job to be run.
    case request = "application/vnd.fusebox.request+json"
    /// A party takes back what it signed.
    case revocation = "application/vnd.fusebox.revocation+json"
    /// An enclave attests what it did or refused (in-toto Statement v1).
    case inToto = "application/vnd.in-toto+json"
}
