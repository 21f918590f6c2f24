/// Units whose bounds between two moments are counted.
enum DateDistance: String, Hashable, Sendable, CaseIterable {
    case day
    case hour
    case minute
    case second

    var isTimeOfDay: Bool { self != .day }
}

/// Names in English, such as `Monday` and `January`.
enum DateName: String, Hashable, Sendable, CaseIterable {
    case day = "dayname"
    case month = "monthname"
}
