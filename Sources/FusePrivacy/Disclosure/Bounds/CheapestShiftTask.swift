import BigInt

/// Finds the cheapest way to move a number to where it should seem possible.
struct CheapestShiftTask: TableauTask {
    let target: Int
    let direction: AttackDirection
    let goal: BigInt
    /// The variable that adds up what the way costs.
    let cost: Int
    /// The variables of which the answer is wanted.
    let published: [Int]

    /// What was found.
    enum Result {
        /// Those published variables that move.
        case moved([Int])
        /// The number cannot be moved that far.
        case impossible
    }

    var watched: [Int] { [] }

    func solve<Number: TableauInteger>(_ tableau: inout Tableau<Number>) throws(TableauFailure) -> Result {
        let goal = try Number(word: self.goal)
        guard try tableau.advance(target, direction, to: goal) else { return .impossible }
        (tableau.lower[target], tableau.upper[target]) = (goal, goal)
        _ = try tableau.advance(cost, .down, to: 0)
        var moved: [Int] = []
        for variable in published {
            let numerator = try tableau.numerator(variable)
            if numerator != 0 { moved.append(variable) }
        }
        return .moved(moved)
    }
}
