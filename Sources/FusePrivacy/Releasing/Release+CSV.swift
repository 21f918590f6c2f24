import FuseCore

extension Release {
    /// Writes the release as CSV (RFC 4180, UTF-8, with a header).
    ///
    /// A key is one column, and so is an exact measure. Any other measure `m` is three: `m`, `m_low` and `m_high`. A null key
    /// is an empty field and an empty text is `""`. Fields are written as they are, even if a spreadsheet would take them for a formula.
    ///
    /// - Parameter headings: the columns in the order in which they are written.
    /// - Throws: `PrivacyError` with code `invalidHeading` if there is none, a column does not exist, or two have one name.
    /// - Returns: the bytes of the file; lines end with CRLF.
    public func csv(_ headings: [ReleaseHeading]) throws(PrivacyError) -> [UInt8] {
        Self.csv(headings, try records(headings))
    }

    /// The same from fields that were written already.
    ///
    /// - Parameters:
    ///   - headings: the columns in the order in which they are written.
    ///   - records: what `records(_:)` gives for these headings.
    /// - Returns: the bytes of the file.
    public static func csv(_ headings: [ReleaseHeading], _ records: [[String?]]) -> [UInt8] {
        var writer = CSVWriter()
        writer.append(record: headings.flatMap(\.names))
        for record in records { writer.append(record: record) }
        return writer.bytes
    }

    /// The fields of the release as text, in the order and form of its CSV.
    ///
    /// - Parameter headings: the columns in the order in which they are written.
    /// - Throws: `PrivacyError` with code `invalidHeading` if there is none, a column does not exist, or two have one name.
    /// - Returns: the rows without a header; nil stands for null.
    public func records(_ headings: [ReleaseHeading]) throws(PrivacyError) -> [[String?]] {
        try check(headings)
        return rows.map { row in headings.flatMap { row.fields(of: $0) } }
    }

    func check(_ headings: [ReleaseHeading]) throws(PrivacyError) {
        guard !headings.isEmpty, headings.allSatisfy({ $0.column.exists(in: self) }) else {
            throw PrivacyError(.invalidHeading, "the headings do not fit the columns of the `release`; report this")
        }
        try ReleaseHeading.checkNames(of: headings)
    }
}

extension ReleasedRow {
    fileprivate func fields(of heading: ReleaseHeading) -> [String?] {
        switch heading.column {
        case .key(let index): return [keys[index]]
        case .measure(let index):
            let measure = measures[index]
            let fields = [measure?.value, measure?.low, measure?.high].map { $0?.description }
            return heading.form == .exact ? Array(fields.prefix(1)) : fields
        }
    }
}
