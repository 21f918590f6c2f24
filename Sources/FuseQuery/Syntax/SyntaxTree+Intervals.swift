import BigInt
import FuseCore

extension SyntaxTree {
    /// `INTERVAL '3 months'` and `'3 months'::INTERVAL`, as the call that `INTERVAL 3 MONTHS` is: `to_months(3)`.
    func interval(_ operand: ExpressionSyntax) throws(QueryError) -> ExpressionSyntax.Form {
        guard case .literal(.text(let text)) = operand.form, let (count, unit) = Self.parts(of: text.string),
            let name = Self.functions[unit]
        else {
            throw QueryError(
                .unsupported, at: operand.mark,
                "an interval is known as a whole number and one unit, as in INTERVAL 3 MONTH; write it so")
        }
        let literal = Literal.number(ExactDecimal(significand: BigInt(count)))
        let argument = ExpressionSyntax(form: .literal(literal), alias: "", mark: operand.mark)
        return .call(CallSyntax(name: name, arguments: [argument], multiplicity: .all, filter: nil))
    }

    private static let functions = [
        "year": "to_years", "years": "to_years", "quarter": "to_quarters", "quarters": "to_quarters",
        "month": "to_months", "months": "to_months", "week": "to_weeks", "weeks": "to_weeks", "day": "to_days",
        "days": "to_days", "hour": "to_hours", "hours": "to_hours", "minute": "to_minutes", "minutes": "to_minutes",
        "second": "to_seconds", "seconds": "to_seconds",
    ]

    /// The number, of at most nine digits, and the unit of `-3 days`.
    private static func parts(of text: String) -> (count: Int, unit: String)? {
        let words = text.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 2 else { return nil }
        let digits = words[0].utf8.first == UInt8(ascii: "-") ? words[0].utf8.dropFirst() : words[0].utf8[...]
        let isWhole = (1...9).contains(digits.count) && digits.allSatisfy { (48...57).contains($0) }
        guard isWhole, let count = Int(words[0]) else { return nil }
        return (count, words[1].asciiLowercased)
    }
}
