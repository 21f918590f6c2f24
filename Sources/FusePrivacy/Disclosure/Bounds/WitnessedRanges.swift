/// The least and greatest values of some variables over all whole points that were met.
struct WitnessedRanges<Number: TableauInteger>: Sendable {
    let watched: [Int]
    private var least: [Int: Number] = [:]
    private var greatest: [Int: Number] = [:]

    init(_ watched: [Int]) { self.watched = watched }

    mutating func record(_ variable: Int, _ value: Number) {
        least[variable] = min(least[variable] ?? 0, value)
        greatest[variable] = max(greatest[variable] ?? 0, value)
    }

    func hasReached(_ variable: Int, _ direction: AttackDirection, _ goal: Number) -> Bool {
        switch direction {
        case .up: greatest[variable] ?? 0 >= goal
        case .down: least[variable] ?? 0 <= goal
        }
    }
}

extension Tableau {
    /// Takes note of the current point if it is one that could be.
    mutating func witness() {
        guard !witnessed.watched.isEmpty, isPointWhole else { return }
        for variable in witnessed.watched {
            guard let row = rowOf[variable] else {
                witnessed.record(variable, point[variable])
                continue
            }
            // A sum may be a fraction; what counts as reached is the whole number on the side of the truth.
            let value = numerators[row]
            let floor = Number.floor(value, over: denominator)
            let isExact = value.isMultiple(of: denominator)
            witnessed.record(variable, isExact || value > 0 ? floor : floor + 1)
        }
    }
}
