import FuseCore

extension SyntaxTree {
    func cast(_ reader: inout NodeReader) throws(QueryError) -> ExpressionSyntax.Form {
        let type = try type(reader.node("cast_type"), near: reader.mark)
        _ = try reader.boolean("try_cast")
        switch type {
        case .other("INTERVAL"): return try interval(child("child", &reader))
        case .other:
            throw reader.unsupported("a cast to this type is not known; cast to a number, VARCHAR, DATE or TIMESTAMP")
        case .float: throw reader.unsupported("`FLOAT` loses digits; cast to DOUBLE")
        default: return .cast(try child("child", &reader), CastTarget(type: type))
        }
    }

    func type(_ node: DocumentNode, near mark: SourceMark) throws(QueryError) -> ColumnType {
        var reader = try NodeReader(node, near: mark)
        let name = try reader.text("id")
        let details = try reader.optional("type_info")
        try reader.finish()
        guard let details else { return ColumnType(duckDBName: name) }
        // A type with details is another one than the plain type of its name.
        guard name == "DECIMAL" else { return .other("\(name)(…)") }
        return try fixedPoint(details, near: mark)
    }

    private func fixedPoint(_ node: DocumentNode, near mark: SourceMark) throws(QueryError) -> ColumnType {
        var reader = try NodeReader(node, near: mark)
        guard try reader.text("type") == "DECIMAL_TYPE_INFO", try reader.text("alias").isEmpty else {
            throw NodeReader.unknown("type_info", mark)
        }
        guard try reader.optional("extension_info") == nil else { throw NodeReader.unknown("extension_info", mark) }
        let width = try reader.integer("width", in: 1...38)
        let scale = try reader.integer("scale", in: 0...width)
        try reader.finish()
        return .decimal(precision: width, scale: scale)
    }
}
