import FuseCore

/// Buckets of equal width: 1 to `count` from `low` to below `high`, 0 below them and `count` + 1 above (SQL:2003,
/// `WIDTH_BUCKET`).
struct Buckets: Hashable, Sendable {
    let low: ExactDecimal
    let high: ExactDecimal
    let count: Int

    static let mostCount = 100_000
}
