/// How text is filled up, or cut off, to a length.
struct Padding: Hashable, Sendable {
    enum Side: String, Hashable, Sendable, CaseIterable {
        case left = "lpad"
        case right = "rpad"
    }

    let side: Side
    /// Unicode scalars.
    let length: Int
    /// What is repeated; not empty.
    let fill: ExactText

    static let mostLength = 1024
}
