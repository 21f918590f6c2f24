import BigInt

extension Scalar {
    static func like(_ value: Scalar, _ pattern: LikePattern) throws(TypeProblem) -> Scalar {
        try value.requireText("LIKE")
        try pattern.requireWellFormed()
        return .truth(.like(value, pattern))
    }

    static func textFunction(_ function: TextFunction, _ values: [Scalar]) throws(TypeProblem) -> Scalar {
        for value in values { try value.requireText(function.rawValue) }
        let whole = Scalar(.textFunction(function, values), function.givesTruth ? .boolean : .text)
        if function == .joined { try whole.requireBoundedText("||") }
        return whole
    }

    /// Texts one after another; those that are NULL count as empty.
    static func concatenated(_ values: [Scalar]) throws(TypeProblem) -> Scalar {
        guard !values.isEmpty else { throw TypeProblem("`concat` needs texts; give it some") }
        let present = try values.map { (value) throws(TypeProblem) -> Scalar in
            try value.requireText("concat")
            return try value.literal == nil ? .firstPresent([value, .literal(.text(ExactText("")))]) : value
        }
        return present.count == 1 ? present[0] : try .textFunction(.joined, present)
    }

    /// Texts with a separator between those that are not NULL.
    static func concatenation(_ values: [Scalar], separator: ExactText) throws(TypeProblem) -> Scalar {
        guard !values.isEmpty else { throw TypeProblem("`concat_ws` needs texts after the separator; give it some") }
        for value in values { try value.requireText("concat_ws") }
        let whole = Scalar(.concatenation(values, separator: separator), .text)
        try whole.requireBoundedText("concat_ws")
        return whole
    }

    static func repeated(_ value: Scalar, times: Int) throws(TypeProblem) -> Scalar {
        try times == 1 ? value : .textFunction(.joined, Array(repeating: value, count: times))
    }

    static func length(_ value: Scalar) throws(TypeProblem) -> Scalar {
        try value.requireText("length")
        return Scalar(.length(value), .number(lengths))
    }

    static func position(of part: Scalar, in value: Scalar) throws(TypeProblem) -> Scalar {
        try value.requireText("position")
        try part.requireText("position")
        return Scalar(.position(value, part: part), .number(lengths))
    }

    static func substring(_ value: Scalar, start: Int, count: Int?) throws(TypeProblem) -> Scalar {
        try value.requireText("substring")
        let limits = 1...1_000_000
        guard limits.contains(start), count.map({ (0...1_000_000).contains($0) }) ?? true else {
            throw TypeProblem("`substring` begins at 1 or later and takes 0 or more characters, at most a million")
        }
        return Scalar(.substring(value, start: start, count: count), .text)
    }

    static func ending(_ value: Scalar, count: Int) throws(TypeProblem) -> Scalar {
        try value.requireText("right")
        return Scalar(.ending(value, count: count), .text)
    }

    static func padding(_ value: Scalar, _ padding: Padding) throws(TypeProblem) -> Scalar {
        try value.requireText(padding.side.rawValue)
        guard !padding.fill.string.isEmpty else {
            throw TypeProblem("`\(padding.side.rawValue)` fills up with at least one character")
        }
        return Scalar(.padding(value, padding), .text)
    }

    static func piece(_ value: Scalar, separator: ExactText, index: Int) throws(TypeProblem) -> Scalar {
        try value.requireText("split_part")
        guard !separator.string.isEmpty, index != 0 else {
            throw TypeProblem("`split_part` needs a separator and a number from 1, or from -1 at the end")
        }
        return Scalar(.piece(value, separator: separator, index: index), .text)
    }

    static func replacement(_ value: Scalar, old: ExactText, new: ExactText) throws(TypeProblem) -> Scalar {
        try value.requireText("replace")
        guard !old.string.isEmpty else { throw TypeProblem("`replace` needs a text to look for") }
        let whole = Scalar(.replacement(value, old: old, new: new), .text)
        try whole.requireBoundedText("replace")
        return whole
    }

    /// No text is longer than memory.
    private static let lengths = NumberRange(0, NumberRange(signedBits: 64).most)

    func requireText(_ function: String) throws(TypeProblem) {
        guard type == .text else {
            throw TypeProblem("`\(function)` needs text, not \(type.name); cast it to VARCHAR")
        }
    }
}

extension TextFunction {
    fileprivate var givesTruth: Bool { self == .startsWith || self == .endsWith || self == .contains }
}
