public import BigInt
import FuseCore

/// The exact numbers with `scale` digits after the point from `least` to `most`.
///
/// It serves twice: as the type of an exact expression, where it says which machine number holds every value, and as the
/// bounds of a measure. Ends are whole numbers of 10 to the power of −`scale`.
public struct NumberRange: Hashable, Sendable {
    /// Digits after the point; 0 or more.
    public let scale: Int
    /// The least value × 10 to the power of `scale`.
    public let least: BigInt
    /// The greatest value × 10 to the power of `scale`.
    public let most: BigInt

    init(scale: Int = 0, _ ends: BigInt...) {
        precondition(!ends.isEmpty, "a range has at least one end")
        self.scale = scale
        least = ends.min() ?? 0
        most = ends.max() ?? 0
    }

    init(_ value: ExactDecimal) { self.init(scale: value.scale, value.significand) }

    init(signedBits bits: Int) {
        let half = BigInt(1) << (bits - 1)
        self.init(-half, half - 1)
    }

    init(digits: Int, scale: Int) {
        let end = BigInt(10).power(digits) - 1
        self.init(scale: scale, -end, end)
    }

    /// The largest absolute value × 10 to the power of `scale`.
    var magnitude: BigInt { BigInt(max(least.magnitude, most.magnitude)) }

    var lower: ExactDecimal { ExactDecimal(significand: least, scale: scale) }
    var upper: ExactDecimal { ExactDecimal(significand: most, scale: scale) }

    func contains(_ other: NumberRange) -> Bool { other.lower >= lower && other.upper <= upper }

    /// The values that an engine keeps exactly; the others become NULL. nil if too few would be left: values below
    /// 10^19 are always kept.
    ///
    /// A product of three amounts of money can need 45 digits by its type, and never does by its values. So arithmetic
    /// that could leave the widest exact type is exact in that type and NULL beyond it, rather than refused, or rounded
    /// as a double. It is the same at every run, and nothing near real amounts is lost.
    var kept: NumberRange? {
        if isRepresentable { return self }
        guard scale <= 18 else { return nil }
        return intersection(scale == 0 ? NumberRange(signedBits: 128) : NumberRange(digits: 38, scale: scale))
    }

    /// Whether the engine has an exact number type that holds every value.
    var isRepresentable: Bool {
        scale == 0 ? NumberRange(signedBits: 128).contains(self) : scale <= 38 && magnitude < BigInt(10).power(38)
    }
}
