import BigInt
import FuseCore

@testable import FusePrivacy

extension ExactRatio {
    /// The nearest floating-point number, to compare with estimates.
    var double: Double { Double(numerator) / Double(denominator) }
}

extension ExactDecimal {
    /// The nearest floating-point number, to compare with estimates.
    var double: Double { ExactRatio(self).double }
}
