import BigInt
import FuseCore

extension Literal {
    /// The longest text that a group key can be.
    private static let longestKey = 1024

    /// The constant as a value of a key's type; nil if no value of the key can equal it.
    func key(of type: ScalarType) -> Literal? {
        switch type {
        case .boolean: fitted(to: .boolean)
        case .number(let range): fitted(in: range)
        case .double: exact.flatMap { Double($0.description) }.flatMap { $0.isFinite ? .double($0) : nil }
        case .text:
            if case .text(let text) = self, text.string.unicodeScalars.count <= Self.longestKey { self } else { nil }
        case .date: fitted(to: .date)
        case .timestamp: fitted(to: .timestamp)
        case .null, .opaque: nil
        }
    }

    private func fitted(in range: NumberRange) -> Literal? {
        guard let number = exact, number.scale <= range.scale, number >= range.lower, number <= range.upper
        else {
            return nil
        }
        return .number(number)
    }
}

extension ScalarType {
    /// Whether values of both are compared without any of them being converted or rounded.
    func isSameKind(as other: ScalarType) -> Bool {
        switch (self, other) {
        case (.number, .number): ScalarType.common([self, other]) != nil
        default: self == other && self != .opaque && self != .null
        }
    }
}
