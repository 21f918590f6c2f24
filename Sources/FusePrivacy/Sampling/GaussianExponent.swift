import BigInt

/// The whole numbers of a Gaussian acceptance, (|Y|·`step` − `offset`)² / `denominator`, for a variance n/d.
struct GaussianExponent {
    /// t = ⌊σ⌋ + 1: the scale of the proposals.
    let scale: BigUInt
    /// d·t.
    let step: BigUInt
    /// n.
    let offset: BigUInt
    /// 2·n·d·t².
    let denominator: BigUInt

    init(_ variance: ExactRatio) {
        scale = variance.roundedDown.magnitude.squareRoot() + 1
        step = variance.denominator.magnitude * scale
        offset = variance.numerator.magnitude
        denominator = 2 * offset * step * scale
    }
}
