public import FuseCore

/// A job: what is asked of which datasets, for what, and how protected. Its digest is what providers approve.
public struct Job: Sendable, Equatable {
    /// The version of the language.
    public static let languageVersion = 1
    /// The most bytes a query may have.
    public static let queryLimit = 64 << 10

    /// What it is called.
    public internal(set) var name: ID<JobName>
    /// What it is called, for people.
    public internal(set) var title: BilingualText
    /// The datasets that its query reads, in the order of the job.
    public internal(set) var datasets: [ID<Dataset>]
    /// The purposes that it serves.
    public internal(set) var purposes: Set<Purpose>
    /// The scenarios in which it may be used; a request names one of them.
    public internal(set) var scenarios: [String]
    /// The parameters of its query, by name.
    public internal(set) var parameters: [String: JobParameter]
    /// How its release is protected.
    public internal(set) var privacy: JobPrivacy

    /// The text of `job.yaml`, byte for byte.
    public internal(set) var yaml: String
    /// The text of `query.sql`, byte for byte.
    public internal(set) var sql: String
}
