extension NoisePlan {
    /// Refuses measures that are made from a count of units which is exact, because it only selects groups.
    ///
    /// - Throws: `PrivacyError` with code `invalidMeasure` if there is one.
    func checkNothingWithheld(is measures: [MeasureSpec]) throws(PrivacyError) {
        let withheld = quantities.indices.filter { quantities[$0].isWithheld }
        guard measures.allSatisfy({ $0.numbers.allSatisfy { !withheld.contains($0) } }) else {
            throw PrivacyError(
                .invalidMeasure, "a `measure` is made from a quantity that the plan does not release; report this")
        }
    }
}
