/// The keys of a group, compared by their bytes: null first, then by UTF-8.
///
/// Swift compares texts by canonical equivalence, under which two different keys could be the same.
struct GroupKey: Sendable {
    let parts: [String?]

    static let single = GroupKey(parts: [])
}

extension GroupKey: Comparable {
    static func == (left: GroupKey, right: GroupKey) -> Bool {
        left.parts.elementsEqual(right.parts) { left, right in order(left, right) == .same }
    }

    static func < (left: GroupKey, right: GroupKey) -> Bool {
        for (left, right) in zip(left.parts, right.parts) {
            switch order(left, right) {
            case .before: return true
            case .after: return false
            case .same: continue
            }
        }
        return left.parts.count < right.parts.count
    }

    private enum Place { case before, same, after }

    private static func order(_ left: String?, _ right: String?) -> Place {
        switch (left, right) {
        case (nil, nil): .same
        case (nil, _): .before
        case (_, nil): .after
        case (let left?, let right?): order(left, right)
        }
    }

    private static func order(_ left: String, _ right: String) -> Place {
        let (a, b) = (left.utf8.span, right.utf8.span)
        for index in 0..<min(a.count, b.count) where a[index] != b[index] {
            return a[index] < b[index] ? .before : .after
        }
        return a.count == b.count ? .same : a.count < b.count ? .before : .after
    }
}
