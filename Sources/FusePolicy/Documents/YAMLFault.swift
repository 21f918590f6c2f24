import FuseCore
import Yams

/// What the YAML parser found wrong, in our words and with its place.
struct YAMLFault {
    private let problem: String
    private let mark: SourceMark?

    init(_ error: any Error) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init("not well-formed YAML, \(problem); correct the text", mark)
        case .duplicatedKeysInMapping(let names, let context):
            self.init("the key `\(Self.shown(names.first))` stands twice in one group; keep one", context.mark)
        default:
            self.init("not well-formed YAML; correct the text", nil)
        }
    }

    private init(_ problem: String, _ mark: Mark?) {
        self.problem = problem
        self.mark = mark.map { SourceMark(line: $0.line, column: $0.column) }
    }

    func error(in text: YAMLText) -> PolicyError {
        guard let mark else { return PolicyError(.malformedDocument, "\(text.source): \(problem)") }
        return text.error(problem, at: mark)
    }

    private static func shown(_ name: String?) -> String {
        String((name ?? "").prefix(40).map { $0.isNewline ? " " : $0 })
    }
}
