import ArgumentParser
import FuseCore
import FusePrivacy

/// The scale of noise as it is typed: a decimal, or two with a stroke between them.
struct AuditScale {
    /// Above 0, and at most 2⁶⁰.
    let ratio: ExactRatio

    init(_ text: String) throws {
        guard let ratio = Self.ratio(text), ratio > .zero, ratio <= ExactRatio(ExactDecimal(1 << 60)) else {
            throw ValidationError("--scale is a number above 0 and at most 2^60, as in 1000, 0.5 or 7/2")
        }
        self.ratio = ratio
    }

    private static func ratio(_ text: String) -> ExactRatio? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { try? ExactRatio(ExactDecimal(String($0))) }
        guard numbers.count == parts.count, let first = numbers.first else { return nil }
        if numbers.count == 1 { return first }
        return numbers.count == 2 && numbers[1] > .zero ? first / numbers[1] : nil
    }
}
