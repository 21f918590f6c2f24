extension ReleasedNumber {
    /// The measures that the number names itself, in order.
    var measures: [Int] {
        if case .measure(let index) = self { return [index] }
        return parts.flatMap(\.measures)
    }

    /// The group keys that the number names, in order.
    var keys: [Int] {
        switch self {
        case .key(let index), .groupingBits(let index, _): [index]
        default: parts.flatMap(\.keys)
        }
    }

    /// Whether no list is empty and no rounding is beyond 40 digits.
    var isWellFormed: Bool {
        switch self {
        case .least(let numbers), .greatest(let numbers), .firstPresent(let numbers):
            !numbers.isEmpty && parts.allSatisfy(\.isWellFormed)
        case .rounded(let number, let places): (-40...40).contains(places) && number.isWellFormed
        default: parts.allSatisfy(\.isWellFormed)
        }
    }

    /// The numbers right inside this one, those of conditions included.
    private var parts: [ReleasedNumber] {
        switch self {
        case .measure, .key, .literal, .groupingBits: []
        case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
            .quotient(let left, let right), .absentIfEqual(let left, let right):
            [left, right]
        case .negation(let number), .magnitude(let number), .squareRoot(let number), .rounded(let number, _),
            .floor(let number), .ceiling(let number):
            [number]
        case .least(let numbers), .greatest(let numbers), .firstPresent(let numbers): numbers
        case .choice(let choices, let otherwise):
            choices.flatMap { $0.condition.parts + [$0.value] } + (otherwise.map { [$0] } ?? [])
        }
    }
}

extension ReleasedTest {
    fileprivate var parts: [ReleasedNumber] {
        switch self {
        case .comparison(let left, _, let right): [left, right]
        case .isNull(let number): [number]
        case .and(let tests), .or(let tests): tests.flatMap(\.parts)
        case .not(let test): test.parts
        }
    }
}
