/// How CSV is read: RFC 4180 with a header, and nothing guessed but the types.
///
/// The engine would otherwise skip leading lines that do not fit, drop quotes that do not close, or take a day for a month.
struct CSVDialect {
    /// What stands for a missing value, beside nothing at all.
    let nulls: [String]

    init(nulls: [String]) throws(EngineError) {
        guard nulls.allSatisfy({ !SQLText.hasControlCharacter($0) && $0.utf8.count <= 64 }) else {
            throw EngineError(.malformedTable, "a `null` mark must be one line of at most 64 bytes")
        }
        self.nulls = nulls
    }

    /// Reads files and finds each column's type in all of their rows.
    func detecting(_ paths: [String]) -> String {
        read(paths, "auto_detect = true, sample_size = -1, files_to_sniff = -1, dateformat = '%Y-%m-%d'")
    }

    /// Reads files whose columns are known; dates and times are in ISO form.
    func reading(_ paths: [String], as columns: [EngineColumn]) -> String {
        let types = columns.map { "\(SQLText.literal($0.name)): \(SQLText.literal($0.type))" }
        return read(paths, "auto_detect = false, columns = {\(types.joined(separator: ", "))}")
    }

    private func read(_ paths: [String], _ options: String) -> String {
        """
        read_csv(\(SQLText.list(paths)), header = true, skip = 0, delim = ',', quote = '"', escape = '"', \
        comment = '', strict_mode = true, null_padding = false, ignore_errors = false, union_by_name = false, \
        hive_partitioning = false, nullstr = \(SQLText.list([""] + nulls)), \(options))
        """
    }
}
