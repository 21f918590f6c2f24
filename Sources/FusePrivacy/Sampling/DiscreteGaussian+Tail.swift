import BigInt

extension DiscreteGaussian: UpperTail {
    /// Found by doubling and bisection: the bound that is proven falls with the margin.
    func smallestMargin(upperTailAtMost probability: ExactRatio) -> BigInt {
        var (low, high) = (BigInt(0), BigInt(1))
        while !hasUpperTail(atMost: probability, from: high) { (low, high) = (high, high * 2) }
        while high - low > 1 {
            let middle = (low + high) / 2
            if hasUpperTail(atMost: probability, from: middle) { high = middle } else { low = middle }
        }
        return high
    }

    /// Bounds P(X ≥ m) = Σ_{x ≥ m} e^(−x²/2σ²) / Σ_x e^(−x²/2σ²) from above.
    ///
    /// The upper sum is at most e^(−m²/2σ²)·(1 + q + q² + …) with q = e^(−m/σ²), for (m + j)² ≥ m² + 2mj. The lower sum is at
    /// least 1, its term at zero, and at least √(2πσ²), for Poisson summation makes it √(2πσ²)·Σ_k e^(−2π²σ²k²).
    private func hasUpperTail(atMost probability: ExactRatio, from margin: BigInt) -> Bool {
        let exponent = ExactRatio(margin * margin) / (variance * ExactRatio(2))
        let powerAtLeast = Exponential.enclosure(of: exponent).lower
        let complementAtLeast = Self.complementOfPower(ExactRatio(margin) / variance)
        return .one <= probability * powerAtLeast * complementAtLeast * totalWeightAtLeast
    }

    /// A lower bound of 1 − e^(−u): e^u is at least 1 + u + u²/2 + u³/6.
    private static func complementOfPower(_ exponent: ExactRatio) -> ExactRatio {
        let square = exponent.squared
        let powerAtLeast =
            .one + exponent + square / ExactRatio(2) + square * exponent / ExactRatio(6)
        return .one - .one / powerAtLeast
    }

    /// A lower bound of max(1, √(2πσ²)), with π > 314159/100000.
    private var totalWeightAtLeast: ExactRatio {
        let square = ExactRatio(2 * 314_159, over: 100_000) * variance
        let root = (square * ExactRatio(BigInt(1) << 64)).roundedDown.magnitude.squareRoot()
        return max(.one, ExactRatio(BigInt(root), over: BigInt(1) << 32))
    }
}
