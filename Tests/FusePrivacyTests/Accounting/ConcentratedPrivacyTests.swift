import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

/// The largest ρ was computed independently in arbitrary precision, as the greatest over all α of what proposition 12 allows.
@Suite struct ConcentratedPrivacyTests {
    static let known = [
        ("1", "0.0000005", "0.022937446688722"), ("0.1", "0.000001", "0.00032104769034574"),
        ("3", "0.000001", "0.18506984065340"), ("10", "0.000000001", "1.0907857043970"),
        ("64", "0.000001", "27.005277907121"), ("1", "0.4", "0.78609231259878"),
        ("0.000001", "1e-12", "0.000000000000025473156021863"),
    ]

    @Test(arguments: known)
    func rhoIsNeverAboveTheBestAndHardlyBelow(epsilon: String, delta: String, best: String) throws {
        let rho = try ConcentratedPrivacy.largestRho(epsilon: ratio(epsilon), delta: ratio(delta))
        #expect(try rho <= ratio(best) * ratio("1.0000000000001"))
        #expect(try rho >= ratio(best) * ratio("0.999"))
    }

    /// Bun, Steinke 2016, proposition 1.3: ρ + 2·√(ρ·ln(1/δ)) ≤ ε always suffices, so that ours must not be smaller.
    @Test(arguments: known)
    func rhoIsNotBelowTheSimpleConversion(epsilon: String, delta: String, best: String) throws {
        let rho = try ConcentratedPrivacy.largestRho(epsilon: ratio(epsilon), delta: ratio(delta))
        let logarithm = try -Logarithm.enclosure(of: ratio(delta)).upper
        let rest = try ratio(epsilon) - rho
        #expect(rest <= .zero || rho * logarithm * ExactRatio(4) >= rest.squared)
    }

    /// The inequality itself, for a whole α next to the best one, with powers of e from above and no logarithm at all.
    @Test(arguments: [("1", "0.0000005", 24), ("3", "0.000001", 9), ("0.1", "0.000001", 166)])
    func theConversionHoldsInExactArithmetic(epsilon: String, delta: String, alpha: Int) throws {
        let rho = try ConcentratedPrivacy.largestRho(epsilon: ratio(epsilon), delta: ratio(delta)) * ratio("0.995")
        let excess = ExactRatio(BigInt(alpha - 1))
        let exponent = try excess * (ratio(epsilon) - ExactRatio(BigInt(alpha)) * rho)
        let power = ExactRatio(BigInt(alpha - 1).power(alpha), over: BigInt(alpha).power(alpha))
        let deltaAtMost = power / (excess * Exponential.enclosure(of: exponent).lower)
        #expect(try deltaAtMost <= ratio(delta))
        #expect(try deltaAtMost >= ratio(delta) / ratio("2"))
    }
}
