import BigInt

extension Scalar {
    static func like(_ value: Scalar, _ pattern: LikePattern) throws(TypeProblem) -> Scalar {
        try value.requireText("LIKE")
        try pattern.requireWellFormed()
        return .truth(.like(value, pattern))
    }

    static func textFunction(_ function: TextFunction, _ values: [Scalar]) throws(TypeProblem) -> Scalar {
        for value in values { try value.requireText(function.rawValue) }
        guard function != .joined || values.reduce(0, { $0 + $1.literalBytes }) <= mostLiteralBytes else {
            throw TypeProblem("`||` adds at most \(mostLiteralBytes) bytes of constants to a row; shorten them")
        }
        let givesTruth = function == .startsWith || function == .contains
        return Scalar(.textFunction(function, values), givesTruth ? .boolean : .text)
    }

    /// The most text that a query may add to each row: what one row makes of memory and time must not depend on its values.
    private static let mostLiteralBytes = 4096

    private var literalBytes: Int {
        if case .literal(.text(let text)) = form { return text.string.utf8.count }
        return form.children.reduce(0) { $0 + $1.literalBytes }
    }

    static func length(_ value: Scalar) throws(TypeProblem) -> Scalar {
        try value.requireText("length")
        return Scalar(.length(value), .number(NumberRange(0, NumberRange(signedBits: 64).most)))
    }

    static func substring(_ value: Scalar, start: Int, count: Int?) throws(TypeProblem) -> Scalar {
        try value.requireText("substring")
        let limits = 1...1_000_000
        guard limits.contains(start), count.map({ (0...1_000_000).contains($0) }) ?? true else {
            throw TypeProblem("`substring` begins at 1 or later and takes 0 or more characters, at most a million")
        }
        return Scalar(.substring(value, start: start, count: count), .text)
    }

    private func requireText(_ function: String) throws(TypeProblem) {
        guard type == .text else {
            throw TypeProblem("`\(function)` needs text, not \(type.name); cast it to VARCHAR")
        }
    }
}

extension LikePattern {
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

    /// The engine refuses a pattern whose escape character escapes nothing, but only once it sees a row.
    fileprivate func requireWellFormed() throws(TypeProblem) {
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
}
