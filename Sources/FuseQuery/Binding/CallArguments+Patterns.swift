extension CallArguments {
    func pattern() throws(TypeProblem) -> Scalar? {
        switch name {
        case "~~": try like(.exact)
        case "!~~": try .not(like(.exact))
        case "~~*": try like(.anyCase)
        case "!~~*": try .not(like(.anyCase))
        case "like_escape": try like(.exact, escape: constantText(at: 2))
        case "not_like_escape": try .not(like(.exact, escape: constantText(at: 2)))
        case "ilike_escape": try like(.anyCase, escape: constantText(at: 2))
        case "not_ilike_escape": try .not(like(.anyCase, escape: constantText(at: 2)))
        default: nil
        }
    }

    private func like(_ letters: LikePattern.Letters, escape: ExactText? = nil) throws(TypeProblem) -> Scalar {
        guard values.count == (escape == nil ? 2 : 3) else { throw wrongCount("a text and a pattern") }
        guard case .text(let pattern)? = values[1].literal else {
            throw TypeProblem("`LIKE` needs a literal pattern; use starts_with() or contains() with columns")
        }
        return try .like(values[0], LikePattern(pattern: pattern, escape: escape, letters: letters))
    }
}
