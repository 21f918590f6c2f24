public import BigInt

/// One measure of a table.
public struct TableMeasure: Sendable, Hashable {
    /// What its values are.
    public enum Kind: Sendable, Hashable {
        /// How many privacy units a cell has.
        case units
        /// A count of rows or of something else, 0 or more, that adds up over cells.
        case frequency
        /// A sum over contributions of 0 or more.
        case magnitude
        /// A sum over contributions that may be negative.
        case signedMagnitude
    }

    /// What its values are.
    public let kind: Kind
    /// What one unit gives to a cell it is in, at least and at most, as far as the public knows; nil if it knows nothing but signs.
    public let contribution: ClosedRange<BigInt>?
    /// Which whole number stands for 1: 10 to the power of the digits after the point.
    public let one: BigInt

    /// Creates a measure.
    ///
    /// - Parameters:
    ///   - kind: what its values are.
    ///   - contribution: what is publicly known about the contribution of one unit to one cell; for units that is 1.
    ///   - scale: how many digits after the point the values have, 0 or more; their rounding base is in units before the point.
    /// - Throws: `PrivacyError` with code `invalidBounds` if contributions contradict the kind.
    public init(_ kind: Kind, contribution: ClosedRange<BigInt>? = nil, scale: Int = 0) throws(PrivacyError) {
        if let contribution {
            guard Self.isPossible(contribution, kind) else {
                throw .disclosureRules("the `contribution` of a unit contradicts its measure; give its own bounds")
            }
        }
        (self.kind, self.contribution, one) = (kind, contribution, BigInt(10).power(max(0, scale)))
    }

    private static func isPossible(_ contribution: ClosedRange<BigInt>, _ kind: Kind) -> Bool {
        switch kind {
        case .units: false
        case .frequency, .magnitude: contribution.lowerBound.signum() >= 0
        case .signedMagnitude: contribution.lowerBound.signum() < 0 && contribution.upperBound.signum() > 0
        }
    }

    var isSum: Bool { kind == .magnitude || kind == .signedMagnitude }
}
