import BigInt

/// A sum that a measure is made from: quantity number `quantity`, in whole multiples of 10 to the power of −`scale`.
public struct Moment: Sendable, Hashable {
    /// The number of the quantity.
    public let quantity: Int
    /// How many digits of the quantity stand after the point; 0 or more.
    public let scale: Int

    /// Creates a sum.
    ///
    /// - Parameters:
    ///   - quantity: the number of the quantity.
    ///   - scale: how many of its digits stand after the point, 0 or more.
    public init(quantity: Int, scale: Int) {
        self.quantity = quantity
        self.scale = scale
    }
}
