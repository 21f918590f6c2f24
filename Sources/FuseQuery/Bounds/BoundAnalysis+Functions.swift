import BigInt
import Glibc
import FuseCore

extension BoundAnalysis {
    /// Bounds of a function of a bounded number; nil where it is never defined.
    func image(of function: NumberFunction, _ source: Scalar) throws(BoundProblem) -> NumberRange? {
        if let fixed = function.fixedRange { return fixed }
        guard let range = try found(source) else { return nil }
        if function == .truncation { return range.truncated }
        guard let curve = function.growing else { throw .expression }
        let (low, high) = (range.lower.double, range.upper.double)
        switch function {
        case .squareRoot: return high < 0 ? nil : try Self.hull([curve(max(low, 0)), curve(high)])
        case .naturalLogarithm, .decimalLogarithm, .binaryLogarithm:
            guard low > 0 else { throw .expression }
        default: break
        }
        return try Self.hull([curve(low), curve(high)])
    }

    /// A power with a constant exponent.
    func power(_ base: Scalar, _ exponent: Scalar) throws(BoundProblem) -> NumberRange? {
        guard let constant = exponent.literal?.finite else { throw .expression }
        guard let range = try found(base) else { return nil }
        let (low, high) = (range.lower.double, range.upper.double)
        let isPositive = low > 0 || (low >= 0 && constant >= 0)
        let isWhole = constant >= 0 && constant == constant.rounded(.towardZero)
        guard isPositive || isWhole else { throw .expression }
        let ends = [pow(low, constant), pow(high, constant)]
        return try Self.hull(low < 0 && high > 0 ? ends + [0] : ends)
    }

    /// The smallest range of the usual scale around doubles, a little wider for what libraries round.
    private static func hull(_ values: [Double]) throws(BoundProblem) -> NumberRange {
        let unit = pow(10, Double(FixedPoint.defaultScale))
        guard let low = values.min(), let high = values.max(), (low * unit).isFinite, (high * unit).isFinite else {
            throw .tooWide
        }
        let slack = max(low.magnitude, high.magnitude) * 1e-12
        return NumberRange(
            scale: FixedPoint.defaultScale, BigInt(((low - slack) * unit).rounded(.down)),
            BigInt(((high + slack) * unit).rounded(.up)))
    }
}

extension NumberFunction {
    /// The values, if no argument leads out of them.
    fileprivate var fixedRange: NumberRange? {
        switch self {
        case .sine, .cosine: NumberRange(-1, 1)
        case .arcSine, .arcTangent: NumberRange(scale: 6, -1_570_797, 1_570_797)
        case .arcCosine: NumberRange(scale: 6, 0, 3_141_593)
        default: nil
        }
    }

    /// The function, if it grows with its argument.
    fileprivate var growing: ((Double) -> Double)? {
        switch self {
        case .squareRoot: { $0.squareRoot() }
        case .cubeRoot: { cbrt($0) }
        case .naturalLogarithm: { log($0) }
        case .decimalLogarithm: { log10($0) }
        case .binaryLogarithm: { log2($0) }
        case .exponential: { exp($0) }
        case .degrees: { $0 * 180 / .pi }
        case .radians: { $0 * .pi / 180 }
        case .sine, .cosine, .tangent, .arcSine, .arcCosine, .arcTangent, .truncation: nil
        }
    }
}

extension ExactDecimal {
    fileprivate var double: Double { Double("\(self)") ?? .nan }
}
