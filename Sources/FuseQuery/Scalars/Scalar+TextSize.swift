/// How long a text can become: `factor` times the row's own texts, and `bytes` more.
private struct TextSize {
    var factor: Int
    var bytes: Int

    static let largest = 1 << 40

    static func + (left: TextSize, right: TextSize) -> TextSize {
        TextSize(factor: min(left.factor + right.factor, largest), bytes: min(left.bytes + right.bytes, largest))
    }

    static func * (size: TextSize, times: Int) -> TextSize {
        TextSize(factor: min(size.factor * times, largest), bytes: min(size.bytes * times, largest))
    }
}

extension Scalar {
    /// The most bytes that a query may add to each row, and the most times that it may repeat a row's own text: what one row
    /// makes of memory and time must not depend on its values.
    private static let (mostBytes, mostRepeats) = (4096, 64)

    func requireBoundedText(_ function: String) throws(TypeProblem) {
        let size = textSize
        guard size.bytes <= Self.mostBytes else {
            throw TypeProblem("`\(function)` adds at most \(Self.mostBytes) bytes of constants to a row; shorten them")
        }
        guard size.factor <= Self.mostRepeats else {
            throw TypeProblem("`\(function)` makes at most \(Self.mostRepeats) times a row's text; repeat it less")
        }
    }

    private var textSize: TextSize {
        switch form {
        case .literal(.text(let text)): TextSize(factor: 0, bytes: text.string.utf8.count)
        case .padding(let text, let padding): text.textSize + TextSize(factor: 0, bytes: padding.bytes)
        case .replacement(let text, let old, let new):
            text.textSize * max(1, (new.string.utf8.count + old.string.utf8.count - 1) / old.string.utf8.count)
        case .concatenation(let texts, let separator):
            texts.reduce(TextSize(factor: 0, bytes: texts.count * separator.string.utf8.count)) { $0 + $1.textSize }
        case .choice, .firstPresent, .extreme, .textFunction, .substring, .ending, .piece:
            form.children.reduce(TextSize(factor: 0, bytes: 0)) { $0 + $1.textSize }
        default: TextSize(factor: type == .text ? 1 : 0, bytes: 0)
        }
    }
}

extension Padding {
    /// The most bytes that it adds.
    fileprivate var bytes: Int { length * 4 }
}
