/// The branches of a choice that may be the one: by the noisy numbers one, by the exact ones perhaps several.
struct PossibleBranches {
    private var taken: Estimate?
    private var possible: [Estimate] = []
    /// Whether a further branch may be the one.
    private(set) var isOpen = true

    mutating func add(_ branch: Estimate, _ verdict: Verdict) {
        possible.append(branch)
        if verdict.said == .yes && taken == nil { taken = branch }
        if verdict.isCertain { isOpen = false }
    }

    var estimate: Estimate {
        let ranges = possible.compactMap(\.range)
        let range = ranges.dropFirst().reduce(ranges.first) { $0?.hull($1) }
        return Estimate(taken?.value, range, mayBeNull: possible.contains(where: \.mayBeNull))
    }
}
