extension Tableau {
    /// Looks for a point at which all counts are whole, by branching on those that are not.
    ///
    /// Between whole tables an attacker can tell more than between tables of fractions: what only a fractional table shows to be possible
    /// is no protection.
    ///
    /// - Parameter nodes: how many branches may still be tried.
    /// - Returns: whether one was found; if so, it is the current point.
    mutating func findWholePoint(nodes: inout Int) throws(TableauFailure) -> Bool {
        guard
            let row = basic.indices.first(where: { isWhole[basic[$0]] && !numerators[$0].isMultiple(of: denominator) })
        else { return true }
        let (variable, floor) = (basic[row], Number.floor(numerators[row], over: denominator))
        for way in [AttackDirection.down, .up] {
            nodes -= 1
            guard nodes >= 0 else { return false }
            var branch = self
            let goal = way == .down ? floor : floor + 1
            let isThere = try branch.advance(variable, way, to: goal)
            allowance = branch.allowance
            guard isThere else { continue }
            if way == .down { branch.upper[variable] = goal } else { branch.lower[variable] = goal }
            let isFound = try branch.findWholePoint(nodes: &nodes)
            allowance = branch.allowance
            guard isFound else { continue }
            branch.witness()
            self = branch
            return true
        }
        return false
    }
}
