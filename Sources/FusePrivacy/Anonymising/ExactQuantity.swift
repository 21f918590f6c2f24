public import BigInt

/// One exact quantity of one group, as the engine gave it.
public enum ExactQuantity: Sendable {
    /// A whole number.
    case number(BigInt)
    /// Weights of 0 or more by leaf; leaves that are not there weigh 0.
    case histogram([Int: BigInt])

    var number: BigInt? {
        guard case .number(let number) = self else { return nil }
        return number
    }

    /// The quantity of a group without rows.
    static func nothing(_ shape: QuantityShape) -> ExactQuantity {
        shape == .number ? .number(0) : .histogram([:])
    }

    func fits(_ shape: QuantityShape) -> Bool {
        switch (self, shape) {
        case (.number, .number): true
        case (.histogram(let weights), .histogram(let grid)):
            weights.allSatisfy { (0..<grid.leaves).contains($0.key) && $0.value.signum() >= 0 }
        case (.number, .histogram), (.histogram, .number): false
        }
    }
}

extension ExactQuantity: CustomStringConvertible, CustomReflectable {
    /// Nothing of what the quantity is.
    public var description: String { "<redacted>" }
    /// Nothing of what the quantity is.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
