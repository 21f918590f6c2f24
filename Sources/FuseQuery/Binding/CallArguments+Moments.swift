extension CallArguments {
    /// `+` and `-` of dates: with whole days, or one from another.
    func moved() throws(TypeProblem) -> Scalar? {
        guard name == "+" || name == "-", values.count == 2, values.contains(where: { $0.type.isTemporal }) else {
            return nil
        }
        let (left, right) = (values[0], values[1])
        if name == "+" {
            return try left.type.isTemporal
                ? .dayShift(left, days: right) : .dayShift(right, days: left)
        }
        return try right.type.isTemporal ? .days(from: right, to: left) : .dayShift(left, days: .negation(right))
    }
}
