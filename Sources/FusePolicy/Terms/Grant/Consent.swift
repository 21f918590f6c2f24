import FuseCore

/// Where the separate consent or the legal basis to provide personal data is recorded, and for what it holds.
/// Source: Articles 34 and 55.
public struct Consent: Hashable, Sendable {
    /// The reference of the consent or legal basis, as the provider keeps it.
    public let reference: String
    /// The purposes it names; there is none that stands for all.
    public let purposes: Set<Purpose>

    init(reference: String, purposes: Set<Purpose>) {
        self.reference = reference
        self.purposes = purposes
    }

    init(_ node: DocumentNode) throws(CoreError) {
        var fields = try node.group(["reference", "purposes"])
        let reference = try fields.required("reference").line()
        self.init(reference: reference, purposes: try fields.required("purposes").purposes())
    }

    /// Whether a purpose lies under one that the consent names.
    ///
    /// - Parameter purpose: the purpose in question.
    /// - Returns: whether the consent covers it.
    public func covers(_ purpose: Purpose) -> Bool { purposes.contains { $0.covers(purpose) } }
}
