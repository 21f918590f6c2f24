extension Terms {
    /// The JSON form of a YAML document, for validators that read the schema.
    ///
    /// Numbers stay as they are written, digit by digit. Nothing is checked but that the text is YAML in the strict form.
    ///
    /// - Parameters:
    ///   - yaml: the text of the document.
    ///   - source: how messages name it.
    /// - Returns: one line of JSON, with the names in the order of the document.
    /// - Throws: `PolicyError` with line and column if the text is not exactly one document in the strict form.
    public static func json(yaml: String, source: String = "terms.yaml") throws(PolicyError) -> String {
        try YAMLDocument.parse(yaml, source: source).json
    }
}
