/// The JSON Schema (draft 07) of terms, for editors and validators: as strict as a schema can be, so that what the parser accepts is
/// valid, and most of what it refuses is not.
public enum TermsSchema {
    /// The schema as JSON.
    public static var text: String { String(decoding: PackageResources.terms_schema_json, as: UTF8.self) }
}
