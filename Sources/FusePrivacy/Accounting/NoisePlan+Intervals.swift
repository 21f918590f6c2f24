import BigInt
import FuseCore

extension NoisePlan {
    var shapes: [QuantityShape] { quantities.map(\.quantity.shape) }

    /// What a release would say of a group with such numbers if noise happened to be 0: each value with the interval that
    /// it would have.
    ///
    /// For the error to expect beforehand, from made-up numbers. The values have no noise, so that real data must never go in.
    ///
    /// - Parameters:
    ///   - measures: the numbers to release, in order.
    ///   - keys: the group keys as text; nil where a key is null.
    ///   - exact: the made-up quantities, in the order of the plan.
    /// - Returns: one value a measure; nil where a release would be null. All are nil if measures or numbers do not
    ///   fit the plan, for which an `Anonymiser` has the error.
    public func intervals(
        of measures: [MeasureSpec], keys: [String?], at exact: [ExactQuantity]
    ) -> [ReleasedValue?] {
        let types = [KeyType](repeating: .number, count: keys.count)
        let check = MeasureCheck(measures: measures, shapes: shapes, keys: types, origin: .anonymised)
        guard (try? check.check()) != nil, exact.count == shapes.count,
            zip(exact, shapes).allSatisfy({ $0.fits($1) })
        else { return measures.map { _ in nil } }
        let zeros = [BigInt](repeating: 0, count: exact.count)
        var group = NoisyGroup(keys: keys, exact: exact, drawn: zeros, noise: quantities)
        var silence = NoiseStream.silent()
        return MeasureSheet(measures, quantities).released(from: &group, &silence)
    }
}
