import BigInt

/// A total that nobody published and everybody can reckon with.
struct HiddenTotal: Sendable {
    let units: BigInt
    let values: [BigInt]
}
