import FuseCore
import FuseQuery

extension Terms {
    /// Reads terms, and checks that they do not contradict themselves or the regulation.
    ///
    /// - Parameters:
    ///   - yaml: the text of the terms.
    ///   - source: how messages name it.
    /// - Returns: the terms.
    /// - Throws: `PolicyError` with line and column if the text is not YAML in the strict form, has an unknown, doubled or
    ///   missing key or a value of the wrong form, comes from a newer version, or contradicts itself.
    public static func parse(yaml: String, source: String = "terms.yaml") throws(PolicyError) -> Terms {
        let document = try YAMLDocument.parse(yaml, source: source)
        do {
            let terms = try Terms(document)
            try TermsConsistency(terms: terms, document: document).check()
            return terms
        } catch {
            throw PolicyError(.malformedTerms, error.reason)
        }
    }

    private init(_ document: DocumentNode) throws(CoreError) {
        var fields = try document.group(Self.keys)
        try fields.required("terms").checkVersion(Self.languageVersion, of: "terms")
        dataset = try fields.required("dataset").value(ID.init)
        version = try fields.required("version").integer(in: 1...1_000_000_000)
        provider = try fields.required("provider").value(ID.init)
        title = try BilingualText(fields.required("title"))
        dataClass = try fields.required("class").word()
        channel = try fields.required("channel").word()
        tags = Set(try fields.optional("tags")?.distinct { node throws(CoreError) in try node.word() } ?? [])
        grade = try fields.required("grade").word()
        catalogue = try fields.optional("catalogue").map { node throws(CoreError) in try CatalogueEntry(node) }
        sharing = try fields.optional("sharing").map { node throws(CoreError) in try Sharing(node) }
        procurement = try fields.optional("procurement").map { node throws(CoreError) in try Procurement(node) }
        entrustment = try fields.optional("entrustment").map { node throws(CoreError) in try Entrustment(node) }
        emergency = try fields.optional("emergency").map { node throws(CoreError) in try Emergency(node) }
        licence = try fields.optional("licence").map { node throws(CoreError) in try Licence(node) }
        consent = try fields.optional("consent").map { node throws(CoreError) in try Consent(node) }
        rights = Set(try fields.required("rights").distinct { node throws(CoreError) in try node.word() })
        purposes = try fields.required("purposes").permittedPurposes()
        recipients = try fields.required("recipients").permittedRecipients()
        jurisdictions = try fields.optional("jurisdictions")?.jurisdictions() ?? [.mainland]
        assessments = try fields.optional("assessments")?.assessments() ?? [:]
        runs = try fields.optional("runs")?.integer(in: 1...1_000_000_000)
        obligations = Set(
            try fields.optional("obligations")?.distinct { node throws(CoreError) in try node.word() } ?? [])
        branches = try fields.optional("branches")?.branches() ?? [:]
        rows = try Self.rows(fields.optional("rows"))
        quality = try Self.quality(fields.optional("quality"))
        window = try Window(fields.required("window"))
        approval = try ApprovalsAsked(fields.required("approval"))
        columns = try Self.columns(fields.required("columns"))
        privacy = try fields.optional("privacy").map { node throws(CoreError) in try PrivacyTerms(node) }
    }

    static let keys = [
        "terms", "dataset", "version", "provider", "title", "class", "channel", "tags", "grade", "catalogue", "sharing",
        "procurement", "entrustment", "emergency", "licence", "consent", "rights", "purposes", "branches", "recipients",
        "jurisdictions", "assessments", "runs", "window", "approval", "obligations", "rows", "quality", "columns",
        "privacy",
    ]

    private static func rows(_ node: DocumentNode?) throws(CoreError) -> [RowCondition] {
        try node?.distinct(atMost: RowCondition.limit) { row throws(CoreError) in try RowCondition(row) } ?? []
    }

    private static func quality(_ node: DocumentNode?) throws(CoreError) -> [QualityCheck] {
        try node?.distinct(atMost: QualityCheck.limit) { check throws(CoreError) in try QualityCheck(check) } ?? []
    }

    private static func columns(_ node: DocumentNode) throws(CoreError) -> [String: ColumnTerms] {
        var columns: [String: ColumnTerms] = [:]
        var folded: Set<String> = []
        for entry in try node.entries(atMost: 4096) {
            guard folded.insert(entry.name.lowercased()).inserted else {
                throw entry.value.malformed("differs from another column in case only; engines see one column")
            }
            columns[entry.name] = try ColumnTerms(entry.value)
        }
        guard !columns.isEmpty else { throw node.malformed("is empty; name the columns that may be used") }
        return columns
    }
}
