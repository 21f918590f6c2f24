public import FuseCore

/// What a page tells of a release beside its numbers: what was asked, and what was done to protect whom.
///
/// INVARIANT: all of it follows from job, terms and plan, so that two people who ask for the same answer get the same page.
public struct ReleaseAccount: Sendable, Hashable {
    /// A dataset that was read.
    public struct Input: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// Its version, from 1.
        public let version: Int

        /// Names a dataset.
        ///
        /// - Parameters:
        ///   - name: its name.
        ///   - version: its version, from 1.
        public init(name: String, version: Int) {
            self.name = name
            self.version = version
        }
    }

    /// Something that was added up for each group, with what was done to it.
    public struct Quantity: Sendable, Hashable {
        /// What is added up.
        public let meaning: String
        /// Between which values each was clamped beforehand; nil for what only counts.
        public let bounds: ClosedRange<ExactDecimal>?
        /// By how much one unit can change it in one group.
        public let perGroup: ExactDecimal
        /// How far noise moves it at most, 95 times of 100; nil if it is not itself released.
        public let noise: ExactDecimal?

        /// Describes a quantity.
        ///
        /// - Parameters:
        ///   - meaning: what is added up.
        ///   - bounds: between which values each was clamped beforehand; nil for what only counts.
        ///   - perGroup: by how much one unit can change it in one group, in units of what is added up.
        ///   - noise: how far noise moves it at most, 95 times of 100, in the same units; nil if it is not itself released.
        public init(meaning: String, bounds: ClosedRange<ExactDecimal>?, perGroup: ExactDecimal, noise: ExactDecimal?) {
            self.meaning = meaning
            self.bounds = bounds
            self.perGroup = perGroup
            self.noise = noise
        }
    }

    /// The job's title in Chinese.
    public var titleZh: String
    /// The job's title in English.
    public var titleEn: String
    /// The datasets that were read.
    public var inputs: [Input]
    /// The job's parameters, by name, as text.
    public var parameters: [String: String]
    /// Whom the noise protects; nil if all datasets are public.
    public var unit: String?
    /// In how many groups one unit counts at most; nil if all datasets are public.
    public var maxGroups: Int?
    /// As how many rows one unit weighs in a group at most; nil if nothing but units is counted.
    public var maxRowsPerGroup: Int?
    /// What was added up; empty if all datasets are public.
    public var quantities: [Quantity]
    /// What a column is, by its name; a group key need not be here.
    public var meanings: [String: String]
    /// Whether the query keeps some released rows only, by HAVING or LIMIT.
    public var keepsSomeRows: Bool

    /// Describes a release.
    ///
    /// - Parameters:
    ///   - titleZh: the job's title in Chinese.
    ///   - titleEn: the job's title in English.
    ///   - inputs: the datasets that were read.
    ///   - parameters: the job's parameters, by name, as text.
    ///   - unit: whom the noise protects; nil if all datasets are public.
    ///   - maxGroups: in how many groups one unit counts at most.
    ///   - maxRowsPerGroup: as how many rows one unit weighs in a group at most.
    ///   - quantities: what was added up.
    ///   - meanings: what a column is, by its name.
    ///   - keepsSomeRows: whether the query keeps some released rows only.
    public init(
        titleZh: String, titleEn: String, inputs: [Input], parameters: [String: String] = [:], unit: String? = nil,
        maxGroups: Int? = nil, maxRowsPerGroup: Int? = nil, quantities: [Quantity] = [],
        meanings: [String: String] = [:], keepsSomeRows: Bool = false
    ) {
        self.titleZh = titleZh
        self.titleEn = titleEn
        self.inputs = inputs
        self.parameters = parameters
        self.unit = unit
        self.maxGroups = maxGroups
        self.maxRowsPerGroup = maxRowsPerGroup
        self.quantities = quantities
        self.meanings = meanings
        self.keepsSomeRows = keepsSomeRows
    }
}
