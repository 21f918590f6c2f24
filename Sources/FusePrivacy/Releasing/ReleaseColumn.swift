/// A column of a release.
public enum ReleaseColumn: Sendable, Hashable {
    /// The group key with this number, from 0.
    case key(Int)
    /// The measure with this number, from 0.
    case measure(Int)

    func exists(in release: Release) -> Bool {
        switch self {
        case .key(let index): release.keyTypes.indices.contains(index)
        case .measure(let index): (0..<release.measureCount).contains(index)
        }
    }
}
