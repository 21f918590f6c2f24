extension ReleasePage {
    /// How to read the page: what a number promises, and what it does not.
    var readingPoints: [BilingualLine] {
        if release.summary.control != nil {
            return PageWording.controlledNumbers + [PageWording.suppressedCells] + PageWording.marks
        }
        let isExact = release.summary.mechanism == nil
        let numbers = isExact ? [PageWording.exactNumbers] : PageWording.noisyNumbers
        let missing = release.summary.selectsGroups || release.summary.minimumGroup.map { $0 > 1 } ?? false
        return numbers + (missing ? [PageWording.missingGroups] : []) + PageWording.marks
    }
}
