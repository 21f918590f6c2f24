/// Whole numbers, each as likely as the other.
enum UniformInteger {
    /// Draws a number that is uniform below a bound, by rejection: no modulo, hence no bias.
    ///
    /// - Parameters:
    ///   - bound: 1 or more.
    ///   - bits: where the random bits come from; 2·log₂(bound) of them at most on average.
    static func below<N: UniformlyDrawn>(_ bound: N, from bits: inout RandomBits) -> N {
        let width = bound.bitsBelow
        while true {
            let candidate = N.uniform(bits: width, from: &bits)
            if candidate < bound { return candidate }
        }
    }
}
