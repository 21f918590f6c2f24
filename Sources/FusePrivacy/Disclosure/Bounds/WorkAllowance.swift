import BigInt

/// How much work is left before a table counts as too large.
struct WorkAllowance: Sendable {
    let limits: AttackLimits
    private(set) var left: Int

    init(_ limits: AttackLimits) { (self.limits, left) = (limits, limits.work) }

    /// Solves a task with machine words, or with numbers of any size once words are too narrow.
    ///
    /// - Throws: `PrivacyError` with code `malformedTable` if the system is too large or the work is used up.
    mutating func perform<Task: TableauTask>(_ task: Task, on system: LinearSystem) throws(PrivacyError) -> Task.Result
    {
        guard let result = try perform(task, on: system, within: left) else { throw Self.tooLarge }
        return result
    }

    /// Solves a task if that takes no more than some work.
    ///
    /// - Returns: nil if it takes more.
    /// - Throws: `PrivacyError` with code `malformedTable` if all work is used up.
    mutating func perform<Task: TableauTask>(
        _ task: Task, on system: LinearSystem, within work: Int
    ) throws(PrivacyError) -> Task.Result? {
        guard left > 0 else { throw Self.tooLarge }
        do {
            return try attempt(task, system, Int.self, min(work, left))
        } catch .overflow {
            do { return try attempt(task, system, BigInt.self, min(work, left)) } catch { left -= min(work, left) }
        } catch {
            left -= min(work, left)
        }
        return nil
    }

    private mutating func attempt<Task: TableauTask, Number: TableauInteger>(
        _ task: Task, _ system: LinearSystem, _: Number.Type, _ work: Int
    ) throws(TableauFailure) -> Task.Result {
        var tableau = try Tableau<Number>(system, watched: task.watched, limits, allowance: work)
        let result = try task.solve(&tableau)
        left -= work - tableau.allowance
        return result
    }

    private static var tooLarge: PrivacyError {
        .unprotectable(
            "the `table` is too large for an exact check of its totals; ask for fewer keys or coarser groups")
    }
}
