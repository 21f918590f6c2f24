import Foundation

@testable import FuseQuery

extension PrintedParts {
    /// Reads what DuckDB's parser made of a statement.
    ///
    /// - Throws: if it is not exactly one SELECT.
    init(tree: Any) throws {
        guard let root = tree as? [String: Any], root["error"] as? Bool == false,
            let statements = root["statements"] as? [[String: Any]], statements.count == 1
        else { throw DuckDBProcess.Failure(description: "not one SELECT") }
        collect(statements[0]["node"] as Any, "node")
    }

    private static let nameFields: Set<String> = [
        "alias", "column_names", "table_name", "column_name_alias", "key", "parameters", "excluded_columns", "aliases",
    ]

    private mutating func collect(_ value: Any, _ field: String) {
        if let fields = value as? [String: Any] {
            if fields["type"] as? String == "VALUE_CONSTANT" {
                return constant(fields["value"] as? [String: Any] ?? [:])
            }
            for (name, inner) in fields { collect(inner, name) }
        } else if let list = value as? [Any] {
            for inner in list { collect(inner, field) }
        } else if let text = value as? String, !text.isEmpty {
            if Self.nameFields.contains(field) {
                names.insert(ExactText(text))
            } else {
                words.insert("\(field)=\(text)")
            }
        }
    }

    private mutating func constant(_ value: [String: Any]) {
        if let text = value["value"] as? String { texts.insert(ExactText(text)) }
        words.insert("constant of \((value["type"] as? [String: Any])?["id"] ?? "")")
    }
}
