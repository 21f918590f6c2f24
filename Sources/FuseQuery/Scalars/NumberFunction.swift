/// Functions of one number that give a double, or a whole number of an exact one.
enum NumberFunction: String, Hashable, Sendable, CaseIterable {
    case squareRoot = "sqrt"
    case cubeRoot = "cbrt"
    case naturalLogarithm = "ln"
    case decimalLogarithm = "log10"
    case binaryLogarithm = "log2"
    case exponential = "exp"
    case sine = "sin"
    case cosine = "cos"
    case tangent = "tan"
    case arcSine = "asin"
    case arcCosine = "acos"
    case arcTangent = "atan"
    case degrees
    case radians
    /// Without the digits after the point.
    case truncation = "trunc"
}

/// Division of whole numbers.
enum WholeDivision: String, Hashable, Sendable, CaseIterable {
    /// Towards zero.
    case quotient = "//"
    /// With the sign of the dividend.
    case remainder = "%"
}
