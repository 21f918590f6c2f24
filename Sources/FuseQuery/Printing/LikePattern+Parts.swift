extension LikePattern {
    /// What a pattern is made of.
    enum Part: Equatable {
        /// `%`
        case anyText
        /// `_`
        case anyCharacter
        /// A character that stands for itself.
        case plain(Unicode.Scalar)
    }

    /// The pattern without its escape character.
    var parts: [Part] {
        let sign = escape?.string.unicodeScalars.first
        var (parts, isEscaped): ([Part], Bool) = ([], false)
        for scalar in pattern.string.unicodeScalars {
            if scalar == sign, !isEscaped {
                isEscaped = true
                continue
            }
            parts.append(
                isEscaped ? .plain(scalar) : scalar == "%" ? .anyText : scalar == "_" ? .anyCharacter : .plain(scalar))
            isEscaped = false
        }
        return parts
    }
}
