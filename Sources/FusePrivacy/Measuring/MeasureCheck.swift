import FuseCore

/// Refuses measures that do not fit what they are made from.
struct MeasureCheck {
    let measures: [MeasureSpec]
    let shapes: [QuantityShape]
    let keys: [KeyType]
    /// Whether exact points may be shown.
    let origin: Origin

    enum Origin { case anonymised, open }

    func check() throws(PrivacyError) {
        for (index, measure) in measures.enumerated() {
            guard namesFittingQuantities(measure) else {
                throw PrivacyError(
                    .invalidMeasure, "a `measure` names a quantity that the plan does not have; report this")
            }
            guard isConsistent(measure) else {
                throw PrivacyError(
                    .invalidMeasure,
                    "a `measure` needs scales of 0 or more, bounds in order and a quantile in 0 to 1; report this")
            }
            try checkOrigin(measure)
            if let number = measure.calculation { try check(number, at: index) }
        }
    }

    private func namesFittingQuantities(_ measure: MeasureSpec) -> Bool {
        measure.numbers.allSatisfy { shapes.indices.contains($0) && shapes[$0] == .number }
            && measure.quantile.map { shapes.indices.contains($0.histogram) && shapes[$0.histogram] != .number } ?? true
    }

    private func isConsistent(_ measure: MeasureSpec) -> Bool {
        switch measure {
        case .sum(_, let scale), .point(_, let scale, _): scale >= 0
        case .shiftedSum(_, _, let centre, let scale): scale >= 0 && centre.scale <= scale
        case .mean(_, _, _, let lower, let upper, let scale): scale >= 0 && lower <= upper
        case .quantile(_, let share): share >= .zero && share <= ExactDecimal(1)
        default: measure.moments.allSatisfy { $0.scale >= 0 }
        }
    }

    private func checkOrigin(_ measure: MeasureSpec) throws(PrivacyError) {
        guard case .point = measure, origin == .anonymised else { return }
        throw PrivacyError(.invalidMeasure, "an exact `point` is of public data only; report this")
    }

    private func check(_ number: ReleasedNumber, at index: Int) throws(PrivacyError) {
        let areMeasuresKnown = number.measures.allSatisfy {
            measures.indices.contains($0) && (measures[$0].calculation == nil || $0 < index)
        }
        guard areMeasuresKnown else {
            throw PrivacyError(
                .invalidMeasure, "a calculated `measure` names itself, a later calculation or none; report this")
        }
        guard number.keys.allSatisfy({ keys.indices.contains($0) && keys[$0] == .number }), number.isWellFormed else {
            throw PrivacyError(
                .invalidMeasure, "a calculated `measure` uses keys that are no numbers, or nothing at all; report this")
        }
    }
}
