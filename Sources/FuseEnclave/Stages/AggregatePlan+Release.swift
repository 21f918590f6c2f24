import FusePrivacy
import FuseQuery

/// The plan in the words of the anonymiser, which knows nothing of queries.
///
/// With several grouping sets the anonymiser's first key is the index of a row's set, so that a total and a group whose key
/// is missing are two groups. It is hidden: no output shows it, and only GROUPING asks for it.
extension AggregatePlan {
    /// How many keys of the anonymiser come before those of the query.
    var hiddenKeys: Int { groupingSets.count > 1 ? 1 : 0 }

    var keyTypes: [KeyType] {
        [KeyType](repeating: .number, count: hiddenKeys) + keys.map { KeyType($0.type) }
    }

    var measureSpecs: [MeasureSpec] {
        let wording = ReleaseWording(self)
        return measures.map { wording.measure($0.kind) }
    }

    var headings: [ReleaseHeading] {
        let wording = ReleaseWording(self)
        return zip(outputNames, outputs).map { name, output in
            ReleaseHeading(name: name, column: wording.column(output), form: isNoisy(output) ? .interval : .exact)
        }
    }

    var releaseFilter: ReleaseFilter {
        let wording = ReleaseWording(self)
        return ReleaseFilter(
            having: having.map(wording.condition), order: order.compactMap(wording.order), limit: limit)
    }

    /// Whether a column of the result has an interval: keys have none, nor what follows from keys alone.
    private func isNoisy(_ output: Output) -> Bool {
        guard case .measure(let index) = output else { return false }
        return !quantities(ofMeasure: index).isEmpty
    }
}

extension KeyType {
    fileprivate init(_ type: ScalarType) {
        self =
            switch type {
            case .boolean: .boolean
            case .number, .double: .number
            case .date: .date
            case .timestamp: .timestamp
            case .text, .null, .opaque: .text
            }
    }
}
