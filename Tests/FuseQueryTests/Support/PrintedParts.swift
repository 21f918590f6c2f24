import Foundation
import FuseCore

@testable import FuseQuery

/// What a printed statement is made of, as the reader of its dialect sees it.
struct PrintedParts {
    /// Names in quotes.
    var names: Set<ExactText> = []
    /// Text in literals.
    var texts: Set<ExactText> = []
    /// Everything else: kinds of nodes, functions and types, or bare words and signs.
    var words: Set<String> = []

    /// What these have beyond others.
    ///
    /// - Parameter known: what statements of harmless queries are made of.
    /// - Parameter own: names and texts that the plan itself holds.
    func surplus(over known: PrintedParts, _ own: Set<ExactText>) -> [String] {
        names.subtracting(own).filter { !known.names.contains($0.withoutDigits) }.map { "name \($0.string)" }
            + texts.subtracting(own).subtracting(known.texts).filter { !$0.isNumberOrMoment }.map {
                "text \($0.string)"
            }
            + words.subtracting(known.words).map { "word \($0)" }
    }

    mutating func formUnion(_ other: PrintedParts) {
        names.formUnion(other.names.map(\.withoutDigits))
        texts.formUnion(other.texts.filter { !$0.isNumberOrMoment })
        words.formUnion(other.words)
    }
}

extension ExactText {
    /// The printer numbers its own names.
    fileprivate var withoutDigits: ExactText { ExactText(string.replacing(#/[0-9]+$/#, with: "#")) }

    fileprivate var isNumberOrMoment: Bool {
        string.wholeMatch(of: #/-?[0-9]+([-.: ][0-9]+)*(e[-+]?[0-9]+)?( \(BC\))?|-?inf|nan|-?[0-9.]+e[-+]?[0-9]+/#)
            != nil
    }
}

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

extension PrintedParts {
    /// Reads Spark's SQL: names in backticks, text in single quotes with backslashes as escapes. Patterns are left out: their
    /// dialect has an escape character of its own.
    ///
    /// - Throws: if a quote is not closed or an escape is not one that Spark's lexer knows.
    init(spark: String) throws {
        var rest = Array(spark.unicodeScalars)[...]
        var last = ""
        while let scalar = rest.popFirst() {
            switch scalar {
            case "`": names.insert(ExactText(try Self.name(&rest)))
            case "'":
                let text = try Self.text(&rest)
                if !["LIKE", "ILIKE", "ESCAPE"].contains(last) { texts.insert(ExactText(text)) }
            case "a"..."z", "A"..."Z", "_", "0"..."9":
                last = String(String.UnicodeScalarView([scalar] + rest.prefix(while: Self.continues)))
                rest = rest.drop(while: Self.continues)
                words.insert(("0"..."9").contains(scalar) ? "0" : last)
            case " ", "\n": continue
            case "-" where rest.first == "-", "/" where rest.first == "*": words.insert("comment")
            default: words.insert(String(scalar))
            }
        }
    }

    private static func continues(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "_", "0"..."9": true
        default: false
        }
    }

    private static func name(_ rest: inout ArraySlice<Unicode.Scalar>) throws -> String {
        var name = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            if scalar != "`" {
                name.append(scalar)
            } else if rest.first == "`" {
                name.append(rest.removeFirst())
            } else {
                return String(name)
            }
        }
        throw DuckDBProcess.Failure(description: "a name without an end")
    }

    private static func text(_ rest: inout ArraySlice<Unicode.Scalar>) throws -> String {
        var text = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            switch scalar {
            case "'": return String(text)
            case "\\": text.append(try escaped(&rest))
            default: text.append(scalar)
            }
        }
        throw DuckDBProcess.Failure(description: "a text without an end")
    }

    private static func escaped(_ rest: inout ArraySlice<Unicode.Scalar>) throws -> Unicode.Scalar {
        guard let letter = rest.popFirst() else { throw DuckDBProcess.Failure(description: "an escape of nothing") }
        guard letter == "u" else {
            guard letter == "'" || letter == "\\" else { throw DuckDBProcess.Failure(description: "escape \(letter)") }
            return letter
        }
        let digits = String(String.UnicodeScalarView(rest.prefix(4)))
        rest = rest.dropFirst(4)
        guard let number = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(number) else {
            throw DuckDBProcess.Failure(description: "escape of \(digits)")
        }
        return scalar
    }
}

extension AggregatePlan {
    /// Every name and text that the plan holds, whole and in the pieces between control characters, as they may be printed.
    var ownTexts: Set<ExactText> {
        var found: Set<ExactText> = []
        Self.collect(self, &found)
        return found
    }

    private static func collect(_ value: Any, _ found: inout Set<ExactText>) {
        if let text = value as? String {
            found.insert(ExactText(text))
            let pieces = text.unicodeScalars.split { $0.value < 32 || $0.value == 127 }
            found.formUnion(pieces.map { ExactText(String(String.UnicodeScalarView($0))) })
        } else {
            for child in Mirror(reflecting: value).children { collect(child.value, &found) }
        }
    }
}
