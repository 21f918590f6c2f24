extension ReleasedCalculation {
    /// The measures that it is made of, by their index in the plan.
    var measures: Set<Int> {
        var found: Set<Int> = []
        var rest = [self]
        while let next = rest.popLast() {
            if case .measure(let index) = next { found.insert(index) }
            rest += next.children
        }
        return found
    }

    /// Whether it has no more parts than this when it is written out; tests count by what they compare.
    func hasAtMost(_ size: Int) -> Bool {
        var (count, rest) = (0, [self])
        while let next = rest.popLast() {
            count += 1
            if count > size { return false }
            rest += next.children
        }
        return true
    }

    /// The calculations directly inside, those of tests among them.
    private var children: [ReleasedCalculation] {
        switch self {
        case .measure, .key, .literal, .grouping: []
        case .arithmetic(_, let a, let b), .quotient(let a, let b), .absentIfEqual(let a, let b): [a, b]
        case .negation(let value), .magnitude(let value), .squareRoot(let value), .rounding(_, let value): [value]
        case .extreme(_, let list), .firstPresent(let list): list
        case .choice(let branches, let otherwise):
            branches.flatMap { $0.test.operands + [$0.value] } + (otherwise.map { [$0] } ?? [])
        }
    }
}
