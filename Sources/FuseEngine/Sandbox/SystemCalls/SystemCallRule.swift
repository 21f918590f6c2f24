import Glibc

/// A system call that is let through when conditions on its arguments hold.
struct SystemCallRule: Sendable, CustomStringConvertible {
    /// A condition: the argument's bits under the mask have this value.
    struct Condition: Sendable {
        let argument: UInt32
        let mask: UInt64
        let value: UInt64
    }

    let call: String
    var conditions: [Condition] = []

    init(_ call: String, _ conditions: Condition...) {
        self.call = call
        self.conditions = conditions
    }

    var description: String {
        let parts = conditions.map { " argument \($0.argument) & 0x\($0.mask.hex) = 0x\($0.value.hex)" }
        return "allow \(call)\(parts.joined(separator: ","))"
    }
}

extension SystemCallRule.Condition {
    /// The whole argument has this value.
    static func equal(_ argument: UInt32, _ value: UInt64) -> Self {
        Self(argument: argument, mask: .max, value: value)
    }

    /// The argument, of which the kernel reads 32 bits, has this value.
    static func equal32(_ argument: UInt32, _ value: Int32) -> Self {
        Self(argument: argument, mask: 0xFFFF_FFFF, value: UInt64(UInt32(bitPattern: value)))
    }

    /// The argument, of which the kernel reads 32 bits, has no bits but these.
    static func within(_ argument: UInt32, _ bits: Int32) -> Self {
        Self(argument: argument, mask: 0xFFFF_FFFF & ~UInt64(UInt32(bitPattern: bits)), value: 0)
    }

    /// None of these bits are set.
    static func without(_ argument: UInt32, _ bits: Int32) -> Self {
        Self(argument: argument, mask: UInt64(UInt32(bitPattern: bits)), value: 0)
    }
}

extension UInt64 {
    fileprivate var hex: String { String(self, radix: 16) }
}
