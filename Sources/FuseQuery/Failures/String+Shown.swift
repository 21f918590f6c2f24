extension String {
    /// A name from a query or schema as messages show it: in backticks, on one line, at most 60 characters.
    var shown: String {
        let safe = unicodeScalars.prefix(60).map { scalar -> Character in
            let isPlain = scalar.value >= 32 && scalar.value != 127 && scalar != "`"
            return isPlain && !scalar.properties.isPatternWhitespace || scalar == " " ? Character(scalar) : "?"
        }
        return "`\(String(safe))`"
    }
}
