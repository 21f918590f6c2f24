import Foundation
import FuseCore
import Testing

@testable import FuseQuery

/// Changes the trees of all accepted forms in one place each, without a catalog: the reader itself refuses.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct SyntaxMutationTests {
    /// Fields whose text is free: names and values of the query. Every other text is one of a few words.
    private static let names: Set<String> = [
        "alias", "table_name", "column_names", "column_name_alias", "using_columns", "key", "aliases", "relation_name",
        "function_name", "value",
    ]

    @Test func `every field is needed once and none may be added`() throws {
        try forEachPlace { sql, tree, path in
            if case .fields(let fields) = path.content(in: tree) {
                refused("added", sql, path, path.replacing(in: tree) { $0.adding("surplus", .null) })
                for field in fields {
                    refused("doubled \(field.name)", sql, path, path.replacing(in: tree) { $0.repeating(field) })
                }
            }
            guard path.lastName != nil else { return }
            refused("removed", sql, path, path.removingField(in: tree))
            refused("renamed", sql, path, path.renamingField(in: tree))
        }
    }

    @Test func `unknown values are refused`() throws {
        try forEachPlace { sql, tree, path in
            refused("as a group", sql, path, path.replacing(in: tree) { $0.with(fields: []).adding("x", .null) })
            refused("as a number", sql, path, path.replacing(in: tree) { $0.with(.number("-1e400")) })
            if !Self.names.contains(path.owner ?? "") {
                refused("as text", sql, path, path.replacing(in: tree) { $0.with(.text("UNKNOWN")) })
            }
        }
    }

    @Test func `lists hold neither more nor less than they say`() throws {
        let unrepeated: Set = ["modifiers", "statements", "named_param_map"]
        let empty: Set = ["key_targets", "duplicate_eliminated_columns"]
        let filled: Set = ["select_list", "statements", "case_checks"]
        try forEachPlace { sql, tree, path in
            guard case .list(let elements) = path.content(in: tree), let name = path.lastName else { return }
            let surplus = elements.first ?? DocumentNode(.text("x"), mark: tree.mark, location: tree.location)
            if empty.contains(name) || unrepeated.contains(name) && !elements.isEmpty {
                refused("longer", sql, path, path.replacing(in: tree) { $0.with(.list(elements + [surplus])) })
            }
            if filled.contains(name) {
                refused("empty", sql, path, path.replacing(in: tree) { $0.with(.list([])) })
            }
        }
    }

    @Test(arguments: [
        "[[1, 0]]", "[[0, 0]]", "[[0]]", "[[0, 2]]", "[]", "[0, 1]", "[[-1, 0, 1]]", "[[0, 1.0]]", "[[0, \"1\"]]",
    ])
    func `sets of groups name every group in order`(sets: String) throws {
        let sql = "SELECT a FROM t GROUP BY b, c"
        let tree = try DuckDBProcess.trees(of: [sql])[0]
        let path = try #require(TreePath.all(in: tree).first { $0.lastName == "group_sets" })
        let changed = try StrictJSON.parse(Array(sets.utf8), source: "sets")
        refused(sets, sql, path, path.replacing(in: tree) { _ in changed })
    }

    private func forEachPlace(_ body: (String, DocumentNode, TreePath) throws -> Void) throws {
        let texts = SyntaxCases.all.map(\.sql)
        for (sql, tree) in zip(texts, try DuckDBProcess.trees(of: texts)) {
            for path in TreePath.all(in: tree) { try body(sql, tree, path) }
        }
    }

    private func refused(_ change: String, _ sql: String, _ path: TreePath, _ tree: DocumentNode) {
        #expect(throws: QueryError.self, "\(change) at \(path) in \(sql)") { try SyntaxTree.read(tree, sql: sql) }
    }
}

extension TreePath {
    /// The name of the field that a value belongs to, through lists.
    fileprivate var owner: String? {
        for step in steps.reversed() { if case .field(let name) = step { return name } }
        return nil
    }
}

extension DocumentNode {
    fileprivate func repeating(_ field: Field) -> DocumentNode { with(fields: fieldList + [field]) }
}
