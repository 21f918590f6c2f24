import FuseCore

/// Lines of JSON that the engine wrote, one a row.
struct EngineAnswer {
    let lines: [ArraySlice<UInt8>]

    init(_ bytes: [UInt8]) throws(EngineError) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"))
        guard let mark = lines.popLast(), mark.elementsEqual(EngineQuestion.endMark.utf8) else {
            throw .unexpectedAnswer
        }
        self.lines = lines
    }

    /// Rows whose every line is a list of text and null.
    func rows() throws(EngineError) -> [[String?]] {
        try lines.map { (line) throws(EngineError) in
            guard let document = try? StrictJSON.parse(Array(line), source: "answer"),
                case .list(let elements) = document.content
            else { throw .unexpectedAnswer }
            return try elements.map { (element) throws(EngineError) in try Self.text(element) }
        }
    }

    private static func text(_ node: DocumentNode) throws(EngineError) -> String? {
        switch node.content {
        case .null: nil
        case .text(let text): text
        default: throw .unexpectedAnswer
        }
    }
}

extension EngineError {
    static let unexpectedAnswer = EngineError(
        .unexpectedAnswer,
        "the `engine`'s answer has another form than expected; check that its version is the pinned one")
}
