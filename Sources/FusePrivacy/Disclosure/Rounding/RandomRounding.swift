import BigInt

/// Rounds one number to a multiple next to it, so that its expectation is the number.
struct RandomRounding {
    let base: BigInt

    func rounded(_ value: BigInt, _ bits: inout RandomBits) -> BigInt {
        let lower = Rounding.down.quotient(value, base) * base
        let rest = value - lower
        guard !rest.isZero else { return value }
        return BigInt(UniformInteger.below(base.magnitude, from: &bits)) < rest ? lower + base : lower
    }
}
