extension DocumentNode {
    /// An error that names this value's document, place and path.
    ///
    /// - Parameter problem: the rest of the line, such as `must be text`.
    /// - Returns: the error to throw.
    public func malformed(_ problem: String) -> CoreError {
        CoreError(.malformedDocument, "\(location.source):\(mark): \(location.named) \(problem)")
    }

    /// The value as text.
    ///
    /// - Returns: the text, never empty of meaning: empty text is returned as it is.
    /// - Throws: `CoreError` if it is anything but text.
    public func text() throws(CoreError) -> String {
        guard case .text(let text) = content else { throw malformed("must be text") }
        return text
    }

    /// The value as true or false.
    ///
    /// - Returns: the truth value.
    /// - Throws: `CoreError` if it is anything else.
    public func boolean() throws(CoreError) -> Bool {
        guard case .boolean(let value) = content else { throw malformed("must be true or false") }
        return value
    }

    /// The value as a whole number within limits.
    ///
    /// - Parameter limits: the numbers that are allowed.
    /// - Returns: the number.
    /// - Throws: `CoreError` if it is not a plain whole number, or lies outside the limits.
    public func integer(in limits: ClosedRange<Int>) throws(CoreError) -> Int {
        guard case .number(let digits) = content, let value = Int(digits), String(value) == digits else {
            throw malformed("must be a whole number")
        }
        guard limits.contains(value) else {
            throw malformed("must be from \(limits.lowerBound) to \(limits.upperBound)")
        }
        return value
    }

    /// The value as an exact decimal.
    ///
    /// - Returns: the number, or the number that its text spells.
    /// - Throws: `CoreError` if it is not a decimal number.
    public func decimal() throws(CoreError) -> ExactDecimal {
        switch content {
        case .number(let digits), .text(let digits): try parsed(digits, as: ExactDecimal.init)
        default: throw malformed("must be a decimal number, as in `0.5`")
        }
    }

    /// The value as a list.
    ///
    /// - Returns: the elements in order.
    /// - Throws: `CoreError` if it is anything else.
    public func list() throws(CoreError) -> [DocumentNode] {
        guard case .list(let elements) = content else { throw malformed("must be a list") }
        return elements
    }

    /// The value as named values, to be read one by one.
    ///
    /// - Returns: a reader that refuses what nobody asked for.
    /// - Throws: `CoreError` if it is anything else.
    public func fields() throws(CoreError) -> FieldReader {
        guard case .fields(let fields) = content else { throw malformed("must be a group of named values") }
        return FieldReader(fields: fields, of: self)
    }

    /// The value as something that has a written form.
    ///
    /// - Parameter parse: reads the written form.
    /// - Returns: what `parse` makes of the text.
    /// - Throws: `CoreError` with this value's place if it is not text, or `parse` refuses it.
    public func value<Value>(_ parse: (String) throws(CoreError) -> Value) throws(CoreError) -> Value {
        try parsed(text(), as: parse)
    }

    /// Whether there is no value.
    public var isNull: Bool {
        if case .null = content { true } else { false }
    }

    private func parsed<Value>(
        _ text: String, as parse: (String) throws(CoreError) -> Value
    ) throws(CoreError) -> Value {
        do {
            return try parse(text)
        } catch {
            throw malformed("is \(error.reason)")
        }
    }
}
