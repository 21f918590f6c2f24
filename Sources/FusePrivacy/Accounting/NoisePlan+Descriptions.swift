public import BigInt

/// What may be said of the noise on each quantity, in the order of the plan.
extension NoisePlan {
    /// The noise as text: the scale of Laplace or the variance of Gaussian noise, the rates of a quantile that is drawn by scores, or
    /// that nothing is released.
    ///
    /// - Parameter measures: what is made from the quantities.
    public func noiseTexts(for measures: [MeasureSpec]) -> [String] {
        let scorings = MeasureSheet(measures, quantities).scorings
        return quantities.indices.map { scorings[$0]?.text ?? quantities[$0].scaleText }
    }

    /// How far noise moves the quantity at most, 95 times of 100; nil where nothing of that kind is drawn.
    ///
    /// - Parameter measures: what is made from the quantities.
    public func halfWidths(for measures: [MeasureSpec]) -> [BigInt?] {
        let scorings = MeasureSheet(measures, quantities).scorings
        return quantities.indices.map { index in
            quantities[index].isWithheld || scorings[index] != nil ? nil : quantities[index].halfWidth
        }
    }
}
