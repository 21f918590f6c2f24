import Foundation

@testable import FuseQuery

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
