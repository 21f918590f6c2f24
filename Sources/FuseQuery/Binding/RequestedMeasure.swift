import FuseCore

/// A measure that SELECT, HAVING or ORDER BY asks for.
struct RequestedMeasure {
    let call: AggregateCall
    let name: String
    let mark: SourceMark
}
