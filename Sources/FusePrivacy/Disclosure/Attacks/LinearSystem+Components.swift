/// Systems fall into parts that share no row; each is solved by itself.
extension LinearSystem {
    /// A part of a system, with the numbers that its variables had in the whole.
    struct Component: Sendable {
        var system = LinearSystem()
        var origins: [Int] = []
        /// The number in the part of a variable of the whole.
        var places: [Int: Int] = [:]
    }

    /// The part of the variables that are bound with the given one.
    func component(of variable: Int) -> Component {
        var rowsByVariable: [[Int]] = variables.map { _ in [] }
        for (index, row) in rows.enumerated() { for term in row.terms { rowsByVariable[term.variable].append(index) } }
        return component(of: variable, rowsByVariable)
    }

    /// The parts of several variables, each part once.
    func components(of targets: [Int]) -> [Component] {
        var rowsByVariable: [[Int]] = variables.map { _ in [] }
        for (index, row) in rows.enumerated() { for term in row.terms { rowsByVariable[term.variable].append(index) } }
        var components: [Component] = []
        var seen: Set<Int> = []
        for target in targets where !seen.contains(target) {
            components.append(component(of: target, rowsByVariable))
            seen.formUnion(components[components.count - 1].origins)
        }
        return components
    }

    private func component(of start: Int, _ rowsByVariable: [[Int]]) -> Component {
        var (found, open): (Set<Int>, [Int]) = ([start], [start])
        var foundRows: Set<Int> = []
        while let variable = open.popLast() {
            for row in rowsByVariable[variable] where foundRows.insert(row).inserted {
                open += rows[row].terms.map(\.variable).filter { found.insert($0).inserted }
            }
        }
        return part(found.sorted(), foundRows.sorted())
    }

    private func part(_ kept: [Int], _ keptRows: [Int]) -> Component {
        var part = Component(origins: kept)
        for variable in kept { part.places[variable] = part.system.add(variables[variable]) }
        for row in keptRows {
            let terms = rows[row].terms.compactMap { term in part.places[term.variable].map { ($0, term.coefficient) } }
            part.system.add(LinearRow(terms: terms))
        }
        return part
    }
}
