import BigInt
public import FuseCore

/// How likely each deviation is for each count: fixed, public, and the same for every table.
///
/// Every row has mean zero exactly, deviates by no more than the maximum, and never leads to a negative count or to one from 1 to below the
/// least shown. Its variance is exactly the declared one; in rows of small counts, where no distribution has that, it is the nearest possible. Zero
/// stays zero. Among what fulfils this, a row takes as large a share as possible from weights that fall off like a normal distribution.
/// Sources: Marley, Leaver 2011, "A Method for Confidentialising User-Defined Tables"; Giessing 2016, "Computational Issues
/// in the Design of Transition Probabilities and Disclosure Risk Estimation for Additive Noise".
public struct PerturbationTable: Sendable, Hashable {
    /// The variance of the deviation of counts that are not small.
    public let variance: ExactDecimal
    /// How far a count is moved at most.
    public let maximumDeviation: Int
    /// The least count that is shown, apart from zero.
    public let leastShown: Int
    /// For each count from 0 on, its distribution; the last is that of all larger counts.
    let rows: [PerturbationRow]

    /// Creates a table.
    ///
    /// - Parameters:
    ///   - variance: above 0, at most the square of the maximum deviation, with up to 6 digits after the point.
    ///   - maximumDeviation: 1 to 20.
    ///   - leastShown: 1 to the maximum deviation plus 1.
    /// - Throws: `PrivacyError` with code `invalidBounds` if a number is out of its range.
    public init(variance: ExactDecimal, maximumDeviation: Int, leastShown: Int = 1) throws(PrivacyError) {
        guard (1...20).contains(maximumDeviation) else {
            throw .disclosureRules("the `maximum deviation` of cell keys is 1 to 20; give another number")
        }
        guard (1...maximumDeviation + 1).contains(leastShown) else {
            throw .disclosureRules("the `least shown` count is at most 1 above the `maximum deviation`; lower it")
        }
        let square = Fraction(ExactDecimal(maximumDeviation * maximumDeviation))
        guard Fraction.zero < Fraction(variance), Fraction(variance) <= square, variance.scale <= 6 else {
            throw .disclosureRules(
                "the `variance` is above 0, at most the squared `maximum deviation`, with 6 digits after the point")
        }
        (self.variance, self.maximumDeviation, self.leastShown) = (variance, maximumDeviation, leastShown)
        let builder = PerturbationBuilder(Fraction(variance), maximumDeviation, leastShown)
        rows = try builder.rows()
    }

    /// Draws what is shown for a count of 0 or more.
    func perturbed(_ count: BigInt, _ bits: inout RandomBits) -> BigInt {
        count + row(count).draw(&bits)
    }

    func row(_ count: BigInt) -> PerturbationRow { rows[Int(min(count, BigInt(rows.count - 1)))] }
}
