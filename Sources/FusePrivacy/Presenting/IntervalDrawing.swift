import BigInt
import FuseCore

/// Draws the intervals of one column, all to one scale, as lines with a dot at the value.
struct IntervalDrawing {
    let lowest: ExactDecimal
    let highest: ExactDecimal

    /// Nil if there is no number, or none with an interval.
    init?(_ values: [ReleasedValue]) {
        guard let lowest = values.map(\.low).min(), let highest = values.map(\.high).max(),
            values.contains(where: { !$0.isExact })
        else { return nil }
        self.lowest = lowest
        self.highest = highest
    }

    /// One value with its interval, and the place of zero if the scale has it.
    func drawing(of value: ReleasedValue) -> Markup {
        let (low, high) = (place(of: value.low), place(of: value.high))
        let line = Markup(void: "path", ["d": "M\(low) 2V10M\(low) 6H\(high)M\(high) 2V10"])
        let dot = Markup(void: "circle", ["cx": "\(place(of: value.value))", "cy": "6", "r": "3"])
        return Markup("svg", ["viewBox": "0 0 \(Self.width) 12", "aria-hidden": "true"], holding: zero + [line, dot])
    }

    private var zero: [Markup] {
        guard lowest < .zero, highest > .zero else { return [] }
        return [Markup(void: "path", ["class": "zero", "d": "M\(place(of: .zero)) 0V12"])]
    }

    static let width = 160
    private static let margin = 4

    /// The number's place from the left. Exact, so that the same release gives the same page on every machine.
    private func place(of number: ExactDecimal) -> Int {
        let part = Fraction(number - lowest) / Fraction(highest - lowest)
        let room = Fraction(BigInt(Self.width - 2 * Self.margin))
        return Self.margin + Int((part * room).decimal(places: 0, .halfEven).significand)
    }
}
