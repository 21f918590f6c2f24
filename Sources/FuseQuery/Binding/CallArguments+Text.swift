extension CallArguments {
    func text() throws(TypeProblem) -> Scalar? {
        switch name {
        case "lower", "lcase": return try .textFunction(.lower, [one()])
        case "upper", "ucase": return try .textFunction(.upper, [one()])
        case "trim": return try .textFunction(.trim, [one()])
        case "ltrim": return try .textFunction(.trimStart, [one()])
        case "rtrim": return try .textFunction(.trimEnd, [one()])
        case "reverse": return try .textFunction(.reversed, [one()])
        case "length", "len", "char_length", "character_length": return try .length(one())
        case "contains": return try pair(.contains)
        case "starts_with", "prefix", "^@": return try pair(.startsWith)
        case "ends_with", "suffix": return try pair(.endsWith)
        case "||": return try pair(.joined)
        case "concat": return try .concatenated(values)
        case "concat_ws": return try .concatenation(Array(values.dropFirst()), separator: constantText(at: 0))
        case "repeat": return try .repeated(two().0, times: small(at: 1, in: 1...64))
        default: return nil
        }
    }

    private func pair(_ function: TextFunction) throws(TypeProblem) -> Scalar {
        _ = try two()
        return try .textFunction(function, values)
    }
}
