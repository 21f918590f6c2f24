import BigInt
import FuseCore

/// A sum as the centre of its bounds times a noisy count plus a noisy sum of differences from it.
///
/// The two are independent. With Gaussian noise their half widths, which are the same multiple of each deviation, add up as
/// deviations do, by their squares; that multiple is of two numbers that share the 5%, larger than one number needs, which is
/// more than the discreteness of either takes. With other noise they add up themselves.
struct ShiftedSum {
    let sum: NoisyQuantity
    let count: NoisyQuantity
    let centre: ExactDecimal
    let scale: Int
    let isGaussian: Bool

    var estimate: Estimate { NoisyQuantity(value: value, halfWidth: halfWidth).estimate(scale: scale) }

    private var value: BigInt { factor * count.value + sum.value }

    private var halfWidth: BigInt {
        let ofCount = BigInt(factor.magnitude) * count.halfWidth
        guard isGaussian else { return ofCount + sum.halfWidth }
        return ExactRatio(ofCount * ofCount + sum.halfWidth * sum.halfWidth).rootRoundedUp
    }

    /// The centre in whole multiples of 10 to the power of −`scale`.
    private var factor: BigInt { centre.significand * BigInt(10).power(scale - centre.scale) }
}
