public import FuseCore

/// The form in which a layout is kept between intake and runs.
extension ParquetLayout {
    /// The layout as JSON: `{"size", "footer": [from, to], "columns": [{"name", "ranges": [[from, to], …]}, …]}`.
    public var json: JSONValue {
        [
            "size": .integer(size),
            "footer": footer.json,
            "columns": .list(columns.map { ["name": .text($0.name), "ranges": .list($0.ranges.map(\.json))] }),
        ]
    }

    /// Reads what `json` wrote.
    ///
    /// - Parameter node: the value.
    /// - Throws: `CoreError` if it has another form, or a range lies outside the file.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        let size = try fields.required("size").integer(in: 0...Int.max)
        let footer = try Range(reading: fields.required("footer"), within: size)
        var columns: [Column] = []
        for column in try fields.required("columns").list() {
            columns.append(try Column(reading: column, within: size))
        }
        try fields.finish()
        self.init(size: size, footer: footer, columns: columns)
    }
}

extension ParquetLayout.Column {
    fileprivate init(reading node: DocumentNode, within size: Int) throws(CoreError) {
        var fields = try node.fields()
        let name = try fields.required("name").text()
        var ranges: [Range<Int>] = []
        for range in try fields.required("ranges").list() { ranges.append(try Range(reading: range, within: size)) }
        try fields.finish()
        self.init(name: name, ranges: ranges)
    }
}

extension Range<Int> {
    fileprivate var json: JSONValue { [.integer(lowerBound), .integer(upperBound)] }

    fileprivate init(reading node: DocumentNode, within size: Int) throws(CoreError) {
        let ends = try node.list()
        guard ends.count == 2 else { throw node.malformed("must be two places") }
        let start = try ends[0].integer(in: 0...size)
        self = start..<(try ends[1].integer(in: start...size))
    }
}
