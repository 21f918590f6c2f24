import FuseCore
import FuseQuery

extension DeclaredKeys {
    /// The most group keys whose values a job may declare.
    static let mostKeys = 16
    /// The most constants that a job may list for one group key.
    static let mostConstants = 10_000

    private static let longestName = 128
    private static let forms =
        "must be `literals`, a list of constants, or `{ dataset: …, column: … }` with a dataset of this job"

    /// Reads `privacy.keys`: where the values of each group key come from.
    ///
    /// - Parameters:
    ///   - node: the group of declarations, one a key.
    ///   - datasets: those of the job.
    /// - Throws: `CoreError` with line and column for whatever is no declaration. It repeats no constant.
    static func all(_ node: DocumentNode, datasets: [ID<Dataset>]) throws(CoreError) -> [String: DeclaredKeys] {
        var declared: [String: DeclaredKeys] = [:]
        let entries = try node.entries(atMost: mostKeys)
        guard !entries.isEmpty else { throw node.malformed("is empty; declare a group key, or leave it out") }
        try entries.checkSpelling()
        for entry in entries { declared[entry.name] = try DeclaredKeys(entry.value, datasets: datasets) }
        return declared
    }

    private init(_ node: DocumentNode, datasets: [ID<Dataset>]) throws(CoreError) {
        switch node.content {
        case .text("literals"): self = .allowedLiterals
        case .list: self = .listed(try node.constants(atMost: Self.mostConstants))
        case .fields: self = try Self.column(node, datasets: datasets)
        default: throw node.malformed(Self.forms)
        }
    }

    private static func column(_ node: DocumentNode, datasets: [ID<Dataset>]) throws(CoreError) -> DeclaredKeys {
        var fields = try node.group(["dataset", "column"])
        let named = try fields.required("dataset")
        let dataset: ID<Dataset> = try named.value(ID.init)
        guard datasets.contains(dataset) else { throw named.malformed("must be a dataset of this job; add it there") }
        return .column(dataset, try fields.required("column").line(atMost: longestName))
    }
}

extension [DocumentNode.Field] {
    /// Checks that no two names differ in the case of ASCII letters alone: queries would take them for one.
    func checkSpelling() throws(CoreError) {
        var known: Set<ColumnKey> = []
        for entry in self {
            guard known.insert(ColumnKey(entry.name)).inserted else {
                throw entry.value.malformed("differs from another name in case only; leave one out")
            }
        }
    }
}
