import FuseCore
import FuseQuery

extension ParameterValue {
    /// Whether both are the same value; texts only if their bytes are, since Swift also equals other compositions.
    func isWritten(as other: ParameterValue) -> Bool {
        switch (self, other) {
        case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
        default: self == other
        }
    }

    /// Whether this value is not above another of the same type; false for types without an order.
    func isAtMost(_ other: ParameterValue) -> Bool {
        switch (self, other) {
        case (.integer(let left), .integer(let right)): left <= right
        case (.decimal(let left), .decimal(let right)): left <= right
        case (.date(let left), .date(let right)): left <= right
        case (.timestamp(let left), .timestamp(let right)): left <= right
        default: false
        }
    }
}
