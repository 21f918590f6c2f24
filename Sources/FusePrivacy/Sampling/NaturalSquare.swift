import BigInt

/// The whole numbers that hold the square of a distance.
protocol NaturalSquare: UniformlyDrawn {
    /// What is squared.
    associatedtype Root: Natural

    static func square(of root: Root) -> Self
}

extension UInt128: NaturalSquare {
    /// The root is below 2⁶⁴; a larger one traps.
    static func square(of root: UInt128) -> UInt128 { root * root }
}

extension BigUInt: NaturalSquare {
    static func square(of root: BigUInt) -> BigUInt { root * root }
}
