/// SQL's operations on numbers that may be null, each with its range.
extension Estimate {
    /// Null stays null.
    func changed(_ number: (Fraction) -> Fraction, _ ends: (FractionRange) -> FractionRange) -> Estimate {
        Estimate(value.map(number), range.map(ends), mayBeNull: mayBeNull)
    }

    /// A function that never falls, and is exact.
    func mapped(_ rising: (Fraction) -> Fraction) -> Estimate {
        changed(rising) { FractionRange($0.lower.map(rising), $0.upper.map(rising)) }
    }

    var root: Estimate {
        Estimate(
            value.flatMap { $0 < .zero ? nil : $0.root(.halfEven) }, range?.root,
            mayBeNull: mayBeNull || range?.isNotNegative != true)
    }

    /// Null if either is.
    func combined(
        _ other: Estimate, _ numbers: (Fraction, Fraction) -> Fraction,
        _ ends: (FractionRange, FractionRange) -> FractionRange?
    ) -> Estimate {
        let value = value.flatMap { left in other.value.flatMap { numbers(left, $0).kept(.halfEven) } }
        if isExact && other.isExact { return Estimate(exactly: value) }
        let range = range.flatMap { left in other.range.flatMap { ends(left, $0) } }
        return Estimate(value, range, mayBeNull: mayBeNull || other.mayBeNull)
    }

    func over(_ other: Estimate) -> Estimate {
        let divisor = Estimate(
            other.value.flatMap { $0.isZero ? nil : $0 }, other.range,
            mayBeNull: other.mayBeNull || other.range?.contains(.zero) == true)
        return combined(divisor, { $0 / $1 }, { $0 / $1 })
    }

    func least(_ other: Estimate) -> Estimate { either(other, min) { $0.least($1) } }

    func greatest(_ other: Estimate) -> Estimate { either(other, max) { $0.greatest($1) } }

    func orElse(_ other: Estimate) -> Estimate { either(other, { first, _ in first }, { first, _ in first }) }

    func absent(ifEqual other: Estimate) -> Estimate {
        let places = places(beside: other)
        let isEqual = value.map { $0 == other.value } ?? false
        let isCertain = places == [.same] && !mayBeNull && !other.mayBeNull
        return Estimate(
            isEqual ? nil : value, isCertain ? nil : range, mayBeNull: mayBeNull || places.contains(.same))
    }

    /// The one that is not null; both are combined if neither is.
    private func either(
        _ other: Estimate, _ numbers: (Fraction, Fraction) -> Fraction,
        _ ends: (FractionRange, FractionRange) -> FractionRange
    ) -> Estimate {
        let value = value.map { left in other.value.map { numbers(left, $0) } ?? left } ?? other.value
        return Estimate(value, ranges(other, ends), mayBeNull: mayBeNull && other.mayBeNull)
    }

    private func ranges(_ other: Estimate, _ ends: (FractionRange, FractionRange) -> FractionRange) -> FractionRange? {
        guard let range, let right = other.range else { return range ?? other.range }
        var hull = ends(range, right)
        if mayBeNull { hull = hull.hull(right) }
        if other.mayBeNull { hull = hull.hull(range) }
        return hull
    }
}

extension FractionRange {
    fileprivate func contains(_ number: Fraction) -> Bool {
        (lower.map { $0 <= number } ?? true) && (upper.map { $0 >= number } ?? true)
    }
}
