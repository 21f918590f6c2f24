import BigInt
import FuseCore

/// A value that is clamped, made whole at some digits after the point, and centred.
///
/// INVARIANT: what is printed is NULL or lies within [`lower` − `centre`, `upper` − `centre`].
struct WholeNumber: Hashable {
    let value: Scalar
    let scale: Int
    let lower: BigInt
    let upper: BigInt
    let centre: BigInt
    /// Whether 64 bits hold it.
    let type: MachineType

    init(_ sum: FixedPointSum) {
        (value, scale, lower, upper, centre) = (sum.value, sum.scale, sum.lower, sum.upper, sum.centre)
        type = Self.type(of: sum.lower, sum.upper, sum.centre)
    }

    init(_ histogram: FixedPointHistogram) {
        (value, scale, centre) = (histogram.value, histogram.scale, 0)
        (lower, upper) = (histogram.lower, histogram.upper)
        type = Self.type(of: lower, upper, 0)
    }

    /// What it adds at most, as an absolute value.
    var magnitude: BigInt { BigInt(max((lower - centre).magnitude, (upper - centre).magnitude)) }

    /// 64 bits hold the clamped value, and what is left of it beside the centre.
    private static func type(of ends: BigInt...) -> MachineType {
        ends.allSatisfy { $0.magnitude < BigInt(1).magnitude << 62 } ? .bigint : .hugeint
    }
}

extension WholeNumber {
    /// A value inside its bounds, in its own machine type; NULL stays NULL.
    func clamped(_ name: String, _ dialect: any SQLDialect) -> String {
        let (low, high) = ends(dialect)
        return "CASE WHEN \(name) <= \(low) THEN \(low) WHEN \(name) >= \(high) THEN \(high) ELSE \(name) END"
    }

    /// A clamped value as a whole number of 10 to the power of −`scale`, with the centre subtracted.
    func whole(_ name: String, _ dialect: any SQLDialect) -> String {
        let whole: String
        switch value.type {
        case .double: whole = rounded(name, dialect)
        case .number(let range) where range.scale > 0 || scale > 0: whole = scaled(name, dialect)
        default: whole = dialect.tryCast(name, to: type)
        }
        return centre.isZero ? whole : "(\(whole) - \(dialect.constant(centre, as: type)))"
    }

    /// The bounds in the value's machine type; bounds beyond what the type holds are never reached.
    private func ends(_ dialect: any SQLDialect) -> (String, String) {
        let machine = MachineType(value.type)
        let range = NumberRange(scale: scale, lower, upper)
        guard case .number(let all) = value.type else {
            return (dialect.constant("\(range.lower)", as: machine), dialect.constant("\(range.upper)", as: machine))
        }
        let low = min(max(range.lower, all.lower), all.upper)
        let high = max(min(range.upper, all.upper), all.lower)
        return (dialect.constant("\(low)", as: machine), dialect.constant("\(high)", as: machine))
    }

    /// A value has at most 26 digits and a scale at most 9 of them, so 38 digits hold the product.
    private func scaled(_ name: String, _ dialect: any SQLDialect) -> String {
        let digits = max("\(max(lower.magnitude, upper.magnitude))".count, scale + 1)
        let exact = dialect.tryCast(name, to: .decimal(digits: digits, scale: scale))
        guard scale > 0 else { return dialect.tryCast(exact, to: type) }
        let factor = dialect.constant(BigInt(10).power(scale), as: .decimal(digits: scale + 1, scale: 0))
        return dialect.tryCast("(\(exact) * \(factor))", to: type)
    }

    /// Beyond 53 bits the product of floating-point numbers may round past the bound, so it is clamped once more.
    private func rounded(_ name: String, _ dialect: any SQLDialect) -> String {
        let product = "\(name) * \(dialect.constant(BigInt(10).power(scale), as: .double))"
        let whole = dialect.tryCast(dialect.rounded(.nearest(places: 0), double: product), to: type)
        let (low, high) = (dialect.constant(lower, as: type), dialect.constant(upper, as: type))
        return "CASE WHEN \(whole) < \(low) THEN \(low) WHEN \(whole) > \(high) THEN \(high) ELSE \(whole) END"
    }
}
