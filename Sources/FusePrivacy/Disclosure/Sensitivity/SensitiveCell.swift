import BigInt

/// What makes a cell sensitive. A cell that is nothing of this is not.
struct SensitiveCell: Sendable {
    var isSmall = false
    var isEmpty = false
    var isFull = false
    /// By measure: what would have to be added to a concentrated sum.
    var shortfalls: [Int: BigInt] = [:]

    var isSensitive: Bool { isSmall || isEmpty || isFull || !shortfalls.isEmpty }
}
