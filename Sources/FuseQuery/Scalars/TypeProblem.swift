/// Why an expression cannot be typed; the binder adds the place.
struct TypeProblem: Error {
    let code: QueryError.Code
    let text: String

    init(_ code: QueryError.Code, _ text: String) {
        self.code = code
        self.text = text
    }

    init(_ text: String) { self.init(.typeMismatch, text) }
}
