/// A table that may leave the enclave.
///
/// INVARIANT: only an `Anonymiser`, or `exactPublic(_:keys:quantities:measures:)` for open data, makes one; a filter makes a smaller one
/// from it, which is post-processing.
public struct Release: Sendable {
    /// The types of the group keys, in order.
    public let keyTypes: [KeyType]
    /// How many numbers each row has.
    public let measureCount: Int
    /// The groups. In key order (null first, then by UTF-8 bytes) unless a filter ordered them otherwise.
    public let rows: [ReleasedRow]

    let origin: ReleaseOrigin

    init(keyTypes: [KeyType], measureCount: Int, rows: [ReleasedRow], origin: ReleaseOrigin) {
        self.keyTypes = keyTypes
        self.measureCount = measureCount
        self.rows = rows
        self.origin = origin
    }

    func keeping(_ rows: [ReleasedRow]) -> Release {
        Release(keyTypes: keyTypes, measureCount: measureCount, rows: rows, origin: origin)
    }
}
