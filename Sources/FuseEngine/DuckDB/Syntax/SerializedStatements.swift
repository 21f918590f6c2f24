import FuseCore

/// What `json_serialize_sql` answers: statements, or an error about the text.
struct SerializedStatements {
    private let document: DocumentNode
    private var fields: [String: DocumentNode] = [:]

    init(_ answer: EngineAnswer) throws(EngineError) {
        guard answer.lines.count == 1, let line = answer.lines.first else { throw .unexpectedAnswer }
        do {
            document = try StrictJSON.parse(Array(line), source: "syntax tree")
        } catch {
            // Size or depth is at fault, or a literal beyond all numbers, which the engine writes as no JSON number.
            throw .tooComplex
        }
        guard case .fields(let fields) = document.content else { throw .unexpectedAnswer }
        for field in fields { self.fields[field.name] = field.value }
    }

    /// The document, if it holds exactly one statement.
    func single(of text: QueryText) throws(EngineError) -> DocumentNode {
        guard let failed = try? fields["error"]?.boolean() else { throw .unexpectedAnswer }
        if failed { throw failure(of: text) }
        guard let statements = try? fields["statements"]?.list() else { throw .unexpectedAnswer }
        guard !statements.isEmpty else { throw EngineError(.notOneSelect, "the `query` is empty; write one SELECT") }
        guard statements.count == 1 else {
            throw EngineError(.notOneSelect, "the `query` holds several statements; write one SELECT")
        }
        return document
    }

    private func failure(of text: QueryText) -> EngineError {
        let message = self.text("error_message") ?? ""
        if message.hasPrefix("Max expression depth") || message.hasPrefix("memory exhausted") { return .tooComplex }
        switch self.text("error_type") {
        case "not implemented": return EngineError(.notOneSelect, "the `query` is not a SELECT; write one SELECT")
        case "parser": return syntaxError(of: text)
        default: return EngineError(.syntax, "the `query` cannot be read as SQL")
        }
    }

    private func syntaxError(of text: QueryText) -> EngineError {
        guard let offset = self.text("position").flatMap({ Int($0) }) else {
            return EngineError(.syntax, "the `query` has a syntax error")
        }
        return EngineError(.syntax, "\(text.mark(at: offset)): the `query` has a syntax error here")
    }

    private func text(_ name: String) -> String? { try? fields[name]?.text() }
}

extension EngineError {
    fileprivate static let tooComplex = EngineError(
        .tooComplex, "the `query` is nested too deep or holds too large a number; simplify it")
}
