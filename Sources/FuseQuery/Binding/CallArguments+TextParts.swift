extension CallArguments {
    func textPart() throws(TypeProblem) -> Scalar? {
        switch name {
        case "substring", "substr": return try substring()
        case "left": return try .substring(two().0, start: 1, count: small(at: 1, in: 0...1_000_000))
        case "right": return try .ending(two().0, count: small(at: 1, in: 0...1_000_000))
        case "position", "strpos", "instr":
            let (text, part) = try two()
            return try .position(of: part, in: text)
        case "split_part":
            return try .piece(three().0, separator: constantText(at: 1), index: small(at: 2, in: -1000...1000))
        case "replace": return try .replacement(three().0, old: constantText(at: 1), new: constantText(at: 2))
        case "lpad", "rpad": return try padding()
        default: return nil
        }
    }

    private func substring() throws(TypeProblem) -> Scalar {
        guard (2...3).contains(values.count) else { throw wrongCount("a text, a start and perhaps a length") }
        let start = try small(at: 1, in: 1...1_000_000)
        return try .substring(
            values[0], start: start, count: values.count == 3 ? small(at: 2, in: 0...1_000_000) : nil)
    }

    private func padding() throws(TypeProblem) -> Scalar? {
        guard let side = Padding.Side(rawValue: name) else { return nil }
        let length = try small(at: 1, in: 0...Padding.mostLength)
        return try .padding(three().0, Padding(side: side, length: length, fill: constantText(at: 2)))
    }
}
