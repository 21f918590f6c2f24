extension Tableau {
    /// Moves a variable as far as the system and all bounds let it, and no farther than a goal.
    ///
    /// - Returns: whether it got there. If not, no solution has it there, and it is at its farthest.
    mutating func advance(_ variable: Int, _ direction: AttackDirection, to goal: Number) throws(TableauFailure) -> Bool
    {
        let kept = (lower[variable], upper[variable])
        switch direction {
        case .up: upper[variable] = upper[variable].map { min($0, goal) } ?? goal
        case .down: lower[variable] = lower[variable].map { max($0, goal) } ?? goal
        }
        var stalled = 0
        while let (column, way) = entering(variable, direction, isStalled: stalled > patience) {
            stalled = try step(column, way) ? 0 : stalled + 1
        }
        (lower[variable], upper[variable]) = kept
        let (reached, wanted) = (try numerator(variable), try Number.product(goal, denominator))
        return direction == .up ? reached >= wanted : reached <= wanted
    }

    /// After so many steps in a row that move nothing, columns are taken in the order that cannot go in circles.
    private var patience: Int { free.count }

    /// A column whose move moves the variable the way it should go: the one that does most, or the first where steps have stalled (Bland
    /// 1977: without circles, so that there are finitely many steps between any two that move something).
    private func entering(
        _ variable: Int, _ direction: AttackDirection, isStalled: Bool
    ) -> (Int, AttackDirection)? {
        guard let row = rowOf[variable] else {
            guard let column = columnOf[variable], canMove(variable, direction) else { return nil }
            return (column, direction)
        }
        guard canMoveBasic(row, direction) else { return nil }
        var best: (column: Int, way: AttackDirection, effect: Number, variable: Int)?
        for (column, candidate) in free.enumerated() {
            let entry = entries[row][column]
            guard entry != 0, let candidate else { continue }
            let effect: Number = isStalled ? 1 : entry < 0 ? -entry : entry
            if let best, (effect, best.variable) <= (best.effect, candidate) { continue }
            let way = direction.along(entry < 0)
            if canMove(candidate, way) { best = (column, way, effect, candidate) }
        }
        return best.map { ($0.column, $0.way) }
    }

    private func canMove(_ variable: Int, _ way: AttackDirection) -> Bool {
        switch way {
        case .up: upper[variable].map { point[variable] < $0 } ?? true
        case .down: lower[variable].map { point[variable] > $0 } ?? true
        }
    }

    private func canMoveBasic(_ row: Int, _ way: AttackDirection) -> Bool {
        let (value, variable) = (numerators[row], basic[row])
        return switch way {
        case .up: upper[variable].map { Number.isProduct(value, 1, below: $0, denominator) } ?? true
        case .down: lower[variable].map { Number.isProduct($0, denominator, below: value, 1) } ?? true
        }
    }

    /// - Returns: whether anything moved.
    private mutating func step(_ column: Int, _ way: AttackDirection) throws(TableauFailure) -> Bool {
        guard let variable = free[column] else { return false }
        try spend(entries.count)
        let own = try ownRoom(variable, way)
        if let block = try firstBlock(column, way, own: own) {
            let isMoved = block.room != 0
            try exchange(block, column)
            if isMoved { witness() }
            return isMoved
        } else if let own {
            try shift(column, variable, way, by: own)
        } else {
            // Nothing bounds the variable: that the goal does is an invariant of `advance`.
            throw .exhausted
        }
        witness()
        return true
    }

    /// The variable that came to its bound leaves the basis there.
    private mutating func exchange(_ block: TableauBlock<Number>, _ column: Int) throws(TableauFailure) {
        let leaving = basic[block.row]
        guard let bound = block.isUpper ? upper[leaving] : lower[leaving] else { return }
        try exchange(block.row, column)
        point[leaving] = bound
        try revalue()
    }

    private func ownRoom(_ variable: Int, _ way: AttackDirection) throws(TableauFailure) -> Number? {
        switch way {
        case .up: try upper[variable].map { bound throws(TableauFailure) in try .sum(bound, -point[variable]) }
        case .down: try lower[variable].map { bound throws(TableauFailure) in try .sum(point[variable], -bound) }
        }
    }

    private mutating func shift(
        _ column: Int, _ variable: Int, _ way: AttackDirection, by room: Number
    ) throws(TableauFailure) {
        let move = way == .up ? room : -room
        point[variable] = try .sum(point[variable], move)
        for row in entries.indices where entries[row][column] != 0 {
            numerators[row] = try .sum(numerators[row], -(try .product(entries[row][column], move)))
        }
    }

    /// Reckons the basic variables anew from the others.
    private mutating func revalue() throws(TableauFailure) {
        let moved = free.indices.filter { column in free[column].map { point[$0] != 0 } ?? false }
        for row in entries.indices {
            var sum: Number = 0
            for column in moved where entries[row][column] != 0 {
                guard let variable = free[column] else { continue }
                sum = try .sum(sum, .product(entries[row][column], point[variable]))
            }
            numerators[row] = -sum
        }
    }
}
