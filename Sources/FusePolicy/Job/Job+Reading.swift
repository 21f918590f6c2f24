import FuseCore

extension Job {
    /// Reads a job.
    ///
    /// - Parameters:
    ///   - yaml: the text of `job.yaml`.
    ///   - sql: the text of `query.sql`.
    ///   - source: how messages name the first.
    /// - Returns: the job, with both texts as they are.
    /// - Throws: `PolicyError` with line and column if the YAML has not the strict form, has an unknown, doubled or missing key
    ///   or a value of the wrong form, or comes from a newer version; and if the query is empty, too long or holds NUL.
    public static func parse(yaml: String, sql: String, source: String = "job.yaml") throws(PolicyError) -> Job {
        try check(sql: sql)
        let document = try YAMLDocument.parse(yaml, source: source)
        do {
            return try Job(document, yaml: yaml, sql: sql)
        } catch {
            throw PolicyError(.malformedJob, error.reason)
        }
    }

    private static func check(sql: String) throws(PolicyError) {
        guard sql.utf8.count <= queryLimit else {
            throw PolicyError(.malformedJob, "the `query` is too long; keep it within \(queryLimit) bytes")
        }
        guard !sql.utf8.contains(0) else { throw PolicyError(.malformedJob, "the `query` holds a NUL; remove it") }
        guard sql.contains(where: { !$0.isWhitespace }) else {
            throw PolicyError(.malformedJob, "the `query` is empty; write a `SELECT`")
        }
    }

    private static let keys = [
        "job", "name", "title", "datasets", "purposes", "scenarios", "parameters", "privacy",
    ]

    private init(_ document: DocumentNode, yaml: String, sql: String) throws(CoreError) {
        var fields = try document.group(Self.keys)
        try fields.required("job").checkVersion(Self.languageVersion, of: "job")
        name = try fields.required("name").value(ID.init)
        title = try BilingualText(fields.required("title"))
        datasets = try fields.required("datasets").distinct { node throws(CoreError) in try node.value(ID.init) }
        purposes = try fields.required("purposes").purposes()
        scenarios = try fields.required("scenarios").distinct { node throws(CoreError) in try node.line() }
        parameters = [:]
        for entry in try fields.optional("parameters")?.entries(atMost: 256) ?? [] {
            try entry.checkParameterName()
            parameters[entry.name] = try JobParameter(entry.value)
        }
        privacy = try JobPrivacy(fields.required("privacy"), datasets: datasets)
        self.yaml = yaml
        self.sql = sql
    }
}

extension DocumentNode.Field {
    /// Parameters appear in SQL as `$name`, so their names are those of SQL: ASCII letters, digits and `_`.
    fileprivate func checkParameterName() throws(CoreError) {
        let bytes = Array(name.utf8)
        let isName = bytes.count <= 63 && bytes.first.map { (0x61...0x7A).contains($0) } ?? false
        let isPlain = bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
        guard isName, isPlain else { throw value.malformed("must be named with a-z, 0-9 and `_`, a letter first") }
    }
}
