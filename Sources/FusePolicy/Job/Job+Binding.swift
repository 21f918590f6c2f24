import FuseCore
public import FuseQuery

extension Job {
    /// Gives the parameters their values.
    ///
    /// - Parameter texts: by parameter, the value as a person writes it.
    /// - Returns: the typed values of all parameters.
    /// - Throws: `PolicyError` with code `badParameter` if a parameter has no value, a value no parameter, or a value is of
    ///   another type or not allowed. The message never repeats the value.
    public func bind(_ texts: [String: String]) throws(PolicyError) -> [String: ParameterValue] {
        if let unknown = texts.keys.sorted().first(where: { parameters[$0] == nil }) {
            throw PolicyError(.badParameter, "the job has no `parameter` named `\(Self.shown(unknown))`; remove it")
        }
        var values: [String: ParameterValue] = [:]
        for (name, parameter) in parameters.sorted(by: { $0.key < $1.key }) {
            guard let text = texts[name] else {
                throw PolicyError(.badParameter, "the `parameter` `\(name)` has no value; give it one")
            }
            values[name] = try Self.value(text, of: parameter, named: name)
        }
        return values
    }

    private static func value(
        _ text: String, of parameter: JobParameter, named name: String
    ) throws(PolicyError) -> ParameterValue {
        let value: ParameterValue
        do {
            value = try ParameterValue.parse(text, as: parameter.type)
        } catch {
            throw PolicyError(.badParameter, "the `parameter` `\(name)` is \(error.reason)")
        }
        guard parameter.allows(value) else {
            throw PolicyError(
                .badParameter, "the `parameter` `\(name)` has a value that the job does not allow; see it")
        }
        return value
    }

    private static func shown(_ name: String) -> String {
        String(name.prefix(40).map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") ? $0 : "?" })
    }
}
