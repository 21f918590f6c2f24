import FuseCore

/// How names and text stand in DuckDB's SQL, so that nothing in them is read as SQL.
enum DuckDBText {
    static func identifier(_ name: String) -> String { "\"\(doubled("\"", in: name))\"" }

    /// A text literal; control characters are spelled by their numbers, so that a statement stays readable and no
    /// client takes a line of it for a command of its own.
    static func literal(_ text: String) -> String {
        var pieces: [String] = []
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.value >= 32, scalar.value != 127 {
                plain.append(scalar)
                continue
            }
            if !plain.isEmpty { pieces.append(quoted(plain)) }
            plain = String.UnicodeScalarView()
            pieces.append("chr(\(scalar.value))")
        }
        if !plain.isEmpty || pieces.isEmpty { pieces.append(quoted(plain)) }
        return pieces.count == 1 ? pieces[0] : "(\(pieces.joined(separator: " || ")))"
    }

    private static func quoted(_ scalars: String.UnicodeScalarView) -> String {
        "'\(doubled("'", in: String(scalars)))'"
    }

    /// Works on scalars: to Swift a quote followed by a combining mark is one character that is no quote.
    private static func doubled(_ quote: Unicode.Scalar, in text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            scalars.append(scalar)
            if scalar == quote { scalars.append(scalar) }
        }
        return String(scalars)
    }
}
