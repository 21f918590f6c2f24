import BigInt
import FuseCore

/// The values given to a function over a row; extensions say which functions are known.
struct CallArguments {
    let name: String
    let values: [Scalar]

    func one() throws(TypeProblem) -> Scalar {
        guard values.count == 1 else { throw wrongCount("one value") }
        return values[0]
    }

    func two() throws(TypeProblem) -> (Scalar, Scalar) {
        guard values.count == 2 else { throw wrongCount("two values") }
        return (values[0], values[1])
    }

    func three() throws(TypeProblem) -> (Scalar, Scalar, Scalar) {
        guard values.count == 3 else { throw wrongCount("three values") }
        return (values[0], values[1], values[2])
    }

    func wrongCount(_ expected: String) -> TypeProblem { TypeProblem("\(name.shown) takes \(expected)") }

    /// An argument that must be a whole number in the text or a parameter.
    func whole(at index: Int) throws(TypeProblem) -> BigInt {
        guard values.indices.contains(index), let whole = values[index].literal?.whole else {
            throw TypeProblem("\(name.shown) needs a literal integer there; a column's values could be anything")
        }
        return whole
    }

    func small(at index: Int, in limits: ClosedRange<Int>) throws(TypeProblem) -> Int {
        guard let value = Int(exactly: try whole(at: index)), limits.contains(value) else {
            throw TypeProblem("\(name.shown) needs a number from \(limits.lowerBound) to \(limits.upperBound) there")
        }
        return value
    }

    /// An argument that must be a finite number in the query or a parameter.
    func constantNumber(at index: Int) throws(TypeProblem) -> ExactDecimal {
        guard values.indices.contains(index), let number = values[index].literal?.exact else {
            throw TypeProblem("\(name.shown) needs a literal number there; a column's values could be anything")
        }
        return number
    }

    /// An argument that must be text in the query or a parameter.
    func constantText(at index: Int) throws(TypeProblem) -> ExactText {
        guard values.indices.contains(index), case .text(let text)? = values[index].literal else {
            throw TypeProblem("\(name.shown) needs a literal text there; a column's values could be anything")
        }
        return text
    }
}
