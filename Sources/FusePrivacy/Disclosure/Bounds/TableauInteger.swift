import BigInt

/// The whole numbers that a tableau reckons with: machine words while they are wide enough, numbers of any size after that.
///
/// No operation rounds or wraps; what a word cannot hold is an error, and the tableau is set up anew with `BigInt`.
protocol TableauInteger: Comparable, SignedNumeric, Sendable {
    init(word number: BigInt) throws(TableauFailure)
    var unlimited: BigInt { get }
    func signum() -> Self
    func isMultiple(of divisor: Self) -> Bool

    /// a · b.
    static func product(_ a: Self, _ b: Self) throws(TableauFailure) -> Self
    /// a + b.
    static func sum(_ a: Self, _ b: Self) throws(TableauFailure) -> Self
    /// (a · b − c · d) / e, which is whole.
    static func eliminated(_ a: Self, _ b: Self, _ c: Self, _ d: Self, over e: Self) throws(TableauFailure) -> Self
    /// Whether a · b < c · d.
    static func isProduct(_ a: Self, _ b: Self, below c: Self, _ d: Self) -> Bool
    /// The greatest whole number not above a / b, b being above 0.
    static func floor(_ a: Self, over b: Self) -> Self
}

/// Why a tableau gave no answer.
enum TableauFailure: Error {
    /// A number has become too wide for a word.
    case overflow
    /// More steps or more room would be needed than are allowed.
    case exhausted
}

extension Int: TableauInteger {
    init(word number: BigInt) throws(TableauFailure) {
        guard number.magnitude.bitWidth < 63 else { throw .overflow }
        self = Int(number)
    }

    var unlimited: BigInt { BigInt(self) }

    static func product(_ a: Int, _ b: Int) throws(TableauFailure) -> Int { try narrowed(Int128(a) * Int128(b)) }

    static func sum(_ a: Int, _ b: Int) throws(TableauFailure) -> Int { try narrowed(Int128(a) + Int128(b)) }

    static func eliminated(_ a: Int, _ b: Int, _ c: Int, _ d: Int, over e: Int) throws(TableauFailure) -> Int {
        let difference = Int128(a) * Int128(b) - Int128(c) * Int128(d)
        return try narrowed(e == 1 ? difference : difference / Int128(e))
    }

    static func isProduct(_ a: Int, _ b: Int, below c: Int, _ d: Int) -> Bool {
        Int128(a) * Int128(b) < Int128(c) * Int128(d)
    }

    static func floor(_ a: Int, over b: Int) -> Int { a >= 0 ? a / b : -((b - 1 - a) / b) }

    /// Words stay below 2^62 in magnitude, so that no sum of two products can leave 128 bits, and no negation a word.
    private static func narrowed(_ wide: Int128) throws(TableauFailure) -> Int {
        guard wide.magnitude < 1 << 62 else { throw .overflow }
        return Int(truncatingIfNeeded: wide)
    }
}

extension BigInt: TableauInteger {
    init(word number: BigInt) throws(TableauFailure) { self = number }

    var unlimited: BigInt { self }

    static func product(_ a: BigInt, _ b: BigInt) throws(TableauFailure) -> BigInt { a * b }
    static func sum(_ a: BigInt, _ b: BigInt) throws(TableauFailure) -> BigInt { a + b }

    static func eliminated(
        _ a: BigInt, _ b: BigInt, _ c: BigInt, _ d: BigInt, over e: BigInt
    ) throws(TableauFailure) -> BigInt { (a * b - c * d) / e }

    static func isProduct(_ a: BigInt, _ b: BigInt, below c: BigInt, _ d: BigInt) -> Bool { a * b < c * d }
    static func floor(_ a: BigInt, over b: BigInt) -> BigInt { Rounding.down.quotient(a, b) }
}
