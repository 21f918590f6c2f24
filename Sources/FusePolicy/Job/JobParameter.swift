import FuseCore
public import FuseQuery

/// A parameter of a job's query: its type and the values it may take.
public struct JobParameter: Sendable, Equatable {
    /// The type.
    public let type: ParameterType
    /// The least value; for types that have an order.
    public let minimum: ParameterValue?
    /// The greatest value; for types that have an order.
    public let maximum: ParameterValue?
    /// The values it may take; nil for all within the limits.
    public let oneOf: [ParameterValue]?

    /// Whether a value is one that the parameter may take.
    ///
    /// - Parameter value: a value of the parameter's type.
    /// - Returns: whether it lies within the limits and among the values listed.
    public func allows(_ value: ParameterValue) -> Bool {
        guard value.type == type, oneOf?.contains(where: { $0.isWritten(as: value) }) ?? true
        else { return false }
        return (minimum?.isAtMost(value) ?? true) && (maximum.map { value.isAtMost($0) } ?? true)
    }

    init(type: ParameterType, minimum: ParameterValue?, maximum: ParameterValue?, oneOf: [ParameterValue]?) {
        self.type = type
        self.minimum = minimum
        self.maximum = maximum
        self.oneOf = oneOf
    }

    init(_ node: DocumentNode) throws(CoreError) {
        var fields = try node.group(["type", "minimum", "maximum", "oneOf"])
        let type: ParameterType = try fields.required("type").word()
        self.type = type
        minimum = try fields.optional("minimum").map { limit throws(CoreError) in try limit.limit(of: type) }
        maximum = try fields.optional("maximum").map { limit throws(CoreError) in try limit.limit(of: type) }
        oneOf = try fields.optional("oneOf")?.distinct { value throws(CoreError) in try value.parameter(of: type) }
        if let minimum, let maximum, !minimum.isAtMost(maximum) {
            throw node.malformed("allows no value; correct `minimum` or `maximum`")
        }
        if let value = oneOf?.first(where: { !allows($0) }) {
            throw node.malformed("lists a value of `\(value.type.rawValue)` outside `minimum` and `maximum`; remove it")
        }
    }
}

extension DocumentNode {
    /// The value as a limit of a type that has an order.
    fileprivate func limit(of type: ParameterType) throws(CoreError) -> ParameterValue {
        guard type != .text, type != .boolean else {
            throw malformed("serves no `\(type.rawValue)`; use `oneOf`")
        }
        return try parameter(of: type)
    }

    /// The value as a value of a parameter; numbers and truth values are not quoted.
    fileprivate func parameter(of type: ParameterType) throws(CoreError) -> ParameterValue {
        let text: String
        switch (content, type) {
        case (.number(let digits), .integer), (.number(let digits), .decimal): text = digits
        case (.boolean(let truth), .boolean): text = truth ? "true" : "false"
        case (.text(let written), .text), (.text(let written), .date), (.text(let written), .timestamp): text = written
        default: throw malformed("must be a value of type `\(type.rawValue)`")
        }
        do {
            return try ParameterValue.parse(text, as: type)
        } catch {
            throw malformed("is \(error.reason)")
        }
    }
}
