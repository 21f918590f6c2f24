import BigInt
import FuseCore

extension SyntaxTree {
    func constant(_ node: DocumentNode, near mark: SourceMark) throws(QueryError) -> Literal {
        var reader = try NodeReader(node, near: mark)
        let type = try type(reader.node("type"), near: mark)
        guard try !reader.boolean("is_null") else {
            try reader.finish()
            return .null
        }
        let literal = try literal(reader.node("value"), type, near: mark)
        try reader.finish()
        return literal
    }

    private func literal(
        _ value: DocumentNode, _ type: ColumnType, near mark: SourceMark
    ) throws(QueryError) -> Literal {
        switch (type, value.content) {
        case (.boolean, .boolean(let truth)): return .boolean(truth)
        case (.text, .text(let text)): return .text(ExactText(text))
        case (.integer, _): return .number(ExactDecimal(significand: try whole(value, near: mark)))
        case (.decimal(_, let scale), _):
            return .number(ExactDecimal(significand: try whole(value, near: mark), scale: scale))
        case (.double, .number(let digits)):
            guard let number = Double(digits), number.isFinite else { throw NodeReader.unknown("value", mark) }
            return .double(number)
        default:
            throw QueryError(
                .unsupported, at: mark, "a literal of this type is not known; write a number, text or date")
        }
    }

    /// A whole number, which the serialiser splits in two 64-bit halves if it is long.
    private func whole(_ node: DocumentNode, near mark: SourceMark) throws(QueryError) -> BigInt {
        if case .number(let digits) = node.content {
            guard digits.utf8.count <= 40, let value = BigInt(digits, radix: 10) else {
                throw NodeReader.unknown("value", mark)
            }
            return value
        }
        var reader = try NodeReader(node, near: mark)
        let upper = try reader.node("upper")
        let lower = try reader.node("lower")
        try reader.finish()
        guard case .number(let high) = upper.content, case .number(let low) = lower.content,
            let signed = Int64(high), let unsigned = UInt64(low)
        else { throw NodeReader.unknown("value", mark) }
        return BigInt(signed) << 64 + BigInt(unsigned)
    }
}
