public import FuseCore

/// A job as the requester sends it: the exact texts of its two files.
public struct JobText: Hashable, Sendable {
    /// The job's name.
    public let name: ID<JobName>
    /// The text of `job.yaml`.
    public let yaml: String
    /// The text of `query.sql`.
    public let sql: String

    /// A job's texts.
    public init(name: ID<JobName>, yaml: String, sql: String) {
        self.name = name
        self.yaml = yaml
        self.sql = sql
    }
}

extension JobText: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        ["name": .text(of: name), "yaml": .text(yaml), "sql": .text(sql)]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        name = try fields.value("name", ID.init)
        yaml = try fields.text("yaml")
        sql = try fields.text("sql")
        try fields.finish()
    }
}
