extension CallArguments {
    /// Why a function is refused.
    var unknown: TypeProblem {
        if Self.changing.contains(name) {
            return TypeProblem(
                .unknownName,
                "the function \(name.shown) gives another value at every run; write a literal or a parameter")
        }
        if name.hasPrefix("regexp_") || Self.patterns.contains(name) {
            return TypeProblem(
                .unknownName,
                "the function \(name.shown) takes a time that tells values; use LIKE, contains() or starts_with()")
        }
        if CalendarInterval.isMade(by: name) {
            return TypeProblem(
                .unsupported, "an INTERVAL is added to, or taken from, a date or timestamp; write it there")
        }
        return TypeProblem(.unknownName, "the function \(name.shown) is not known; see those in Docs/sql.md")
    }

    private static let changing: Set = [
        "now", "today", "current_date", "current_time", "current_timestamp", "get_current_time",
        "get_current_timestamp", "transaction_timestamp", "current_localtime", "current_localtimestamp", "random",
        "uuid", "uuidv4", "uuidv7", "gen_random_uuid", "nextval", "currval",
    ]

    private static let patterns: Set = ["~~~", "~", "similar_to_escape", "not_similar_to_escape"]
}
