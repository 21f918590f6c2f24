import Foundation
import FuseCore

extension DuckDBProcess {
    /// The syntax trees of texts, as the engine serialises them.
    static func trees(of texts: [String]) throws -> [DocumentNode] {
        try serialised(texts).map { try StrictJSON.parse(Array($0.utf8), source: "tree") }
    }

    /// The same, with nil where the serialisation is no JSON: DuckDB writes `Infinity` for a number like `1e999`.
    static func readableTrees(of texts: [String]) throws -> [DocumentNode?] {
        try serialised(texts).map { try? StrictJSON.parse(Array($0.utf8), source: "tree") }
    }

    /// What the engine's parser makes of statements, without what is empty.
    static func parsed(_ statements: [String]) throws -> [Any] {
        let lines = try lines(
            of: statements.map { text in
                let quoted = text.unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined()
                return
                    "SELECT json_serialize_sql('\(quoted)', skip_null := true, skip_empty := true, skip_default := true)"
            })
        guard lines.count == statements.count else { throw Failure(description: "\(lines.count) trees") }
        return try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) }
    }

    private static func serialised(_ texts: [String]) throws -> [String] {
        let lines = try lines(of: texts.map { "SELECT \(serialisation(of: $0))" })
        guard lines.count == texts.count else { throw Failure(description: "\(lines.count) trees") }
        return lines
    }

    private static func serialisation(of text: String) -> String {
        let quoted = text.unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined()
        return "json_serialize_sql('\(quoted)', skip_null := false, skip_empty := false, skip_default := false)"
    }
}
