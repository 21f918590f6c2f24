public import FuseCore

/// How much one privacy unit may contribute to a result.
public struct ContributionLimits: Hashable, Sendable {
    /// The least and greatest value that a job lets a column take.
    public struct ValueRange: Hashable, Sendable {
        /// The least value.
        public let lower: ExactDecimal
        /// The greatest value.
        public let upper: ExactDecimal

        /// Creates a range.
        ///
        /// - Parameters:
        ///   - lower: the least value.
        ///   - upper: the greatest value.
        /// - Throws: `QueryError` if the two cross.
        public init(lower: ExactDecimal, upper: ExactDecimal) throws(QueryError) {
            guard lower <= upper else {
                throw QueryError(.catalog, "the lower of two `bounds` is above the upper; exchange them")
            }
            self.lower = lower
            self.upper = upper
        }
    }

    /// What becomes of a unit's contributions.
    public enum Contributions: Hashable, Sendable {
        /// They are cut to the limits, so that noise can hide them.
        case limited
        /// They stay whole and come unit by unit, for tables that are protected without noise.
        case whole
    }

    /// What becomes of a unit's contributions.
    public let contributions: Contributions
    /// In how many groups one unit counts at most; without a meaning where contributions stay whole.
    public let maxGroups: Int
    /// How many rows of one unit count in one group at most; needed by every measure but `count(DISTINCT unit)`.
    public let maxRowsPerGroup: Int?
    /// By `dataset.column`, bounds that tighten those of the terms.
    public let bounds: [String: ValueRange]

    /// Creates limits.
    ///
    /// - Parameters:
    ///   - maxGroups: in how many groups one unit counts at most, 1 or more.
    ///   - maxRowsPerGroup: how many of its rows count in one group, 1 or more.
    ///   - bounds: by `dataset.column`, bounds that tighten those of the terms.
    /// - Throws: `QueryError` if a number is below 1 or above a million million.
    public init(
        maxGroups: Int, maxRowsPerGroup: Int? = nil, bounds: [String: ValueRange] = [:]
    ) throws(QueryError) {
        try Self.require(maxGroups, "maxGroups")
        if let maxRowsPerGroup { try Self.require(maxRowsPerGroup, "maxRowsPerGroup") }
        contributions = .limited
        self.maxGroups = maxGroups
        self.maxRowsPerGroup = maxRowsPerGroup
        self.bounds = bounds
    }

    /// No limits: contributions stay whole.
    ///
    /// - Parameter bounds: by `dataset.column`, bounds that tighten those of the terms.
    public init(wholeWithin bounds: [String: ValueRange]) {
        (contributions, maxGroups, maxRowsPerGroup) = (.whole, Self.most, nil)
        self.bounds = bounds
    }

    private static let most = 1_000_000_000_000

    private static func require(_ value: Int, _ name: String) throws(QueryError) {
        guard (1...most).contains(value) else {
            throw QueryError(.catalog, "`\(name)` is from 1 to 1000000000000")
        }
    }
}
