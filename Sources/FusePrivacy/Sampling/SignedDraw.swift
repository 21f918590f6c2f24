import BigInt

/// A drawn number as magnitude and sign; zero is never negative.
struct SignedDraw<N: Natural> {
    let magnitude: N
    let isNegative: Bool

    var value: BigInt { BigInt(sign: isNegative ? .minus : .plus, magnitude: magnitude.unlimited) }
}
