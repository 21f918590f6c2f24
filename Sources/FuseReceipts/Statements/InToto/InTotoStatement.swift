public import FuseCore

/// An enclave's attestation about one or more things (in-toto Statement v1).
public struct InTotoStatement: Hashable, Sendable {
    /// The URI of the form.
    public static let uri = "https://in-toto.io/Statement/v1"

    /// What it is about: a receipt's release, a refusal's request, a deletion's dataset, a case's statement.
    public let subjects: [Subject]
    /// What it says.
    public let predicate: Predicate

    /// A statement.
    ///
    /// - Throws: `CoreError` if there is no subject, or two have one name.
    public init(subjects: [Subject], predicate: Predicate) throws(CoreError) {
        guard !subjects.isEmpty, Set(subjects.map(\.name)).count == subjects.count else {
            throw CoreError(.malformedDocument, "a statement needs a `subject`, and no two of one name; name each once")
        }
        self.subjects = subjects
        self.predicate = predicate
    }
}

extension InTotoStatement: Statement {
    /// Signed as an in-toto statement.
    public static var type: StatementType { .inToto }
    /// Enclaves only.
    public static var signers: Set<Role> { [.enclave] }
    /// The enclave is known by its key alone.
    public var speaker: ID<Party>? { nil }

    /// The JSON form.
    public var json: JSONValue {
        [
            "_type": .text(Self.uri),
            "subject": .parts(subjects),
            "predicateType": .text(predicate.type.rawValue),
            "predicate": predicate.json,
        ]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        guard try fields.text("_type") == Self.uri else {
            throw node.malformed("has another `_type` than `\(Self.uri)`")
        }
        let type: PredicateType = try fields.choice("predicateType")
        try self.init(
            subjects: fields.parts("subject"), predicate: Predicate(type, reading: fields.required("predicate")))
        try fields.finish()
    }
}
