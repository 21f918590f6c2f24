extension LikePattern {
    /// The engine refuses a pattern whose escape character escapes nothing, but only once it sees a row.
    func requireWellFormed() throws(TypeProblem) {
        guard takesLinearTime else {
            throw TypeProblem(
                "`LIKE` takes one `%`, or one at each end without `_`; write several conditions joined by AND")
        }
        guard let escape else { return }
        guard escape.string.utf8.count == 1, let sign = escape.string.utf8.first else {
            throw TypeProblem("`ESCAPE` takes one ASCII character")
        }
        var isEscaped = false
        for byte in pattern.string.utf8 { isEscaped = byte == sign && !isEscaped }
        guard !isEscaped else { throw TypeProblem("the pattern of `LIKE` ends with its escape character; double it") }
    }

    /// Whether matching never goes back further than one `%`: with more, the time that a row takes would tell its value.
    private var takesLinearTime: Bool {
        var runs: [Int] = []
        for (place, byte) in pattern.string.utf8.enumerated() where byte == UInt8(ascii: "%") {
            if runs.last != place - 1 || runs.isEmpty { runs.append(place) } else { runs[runs.count - 1] = place }
        }
        guard runs.count > 1 else { return true }
        let text = pattern.string.utf8
        return runs.count == 2 && text.first == UInt8(ascii: "%") && text.last == UInt8(ascii: "%")
            && !text.contains(UInt8(ascii: "_"))
    }
}
