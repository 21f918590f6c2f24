/// A recursive-descent reader of RFC 8259 that keeps places and numbers as written.
struct JSONParser {
    private let bytes: [UInt8]
    private let source: String
    private let depthLimit: Int
    private var offset = 0
    private var line = 1
    // Columns are counted on from the last place that was asked for, so that a document of one line takes linear time.
    private var column = 1
    private var counted = 0

    init(bytes: [UInt8], source: String, depthLimit: Int) {
        self.bytes = bytes
        self.source = source
        self.depthLimit = depthLimit
    }

    mutating func document() throws(CoreError) -> DocumentNode {
        let value = try value(at: DocumentLocation(source: source), depth: 0)
        skipSpace()
        guard offset == bytes.count else { throw error("text after the end of the value") }
        return value
    }

    private mutating func value(at location: DocumentLocation, depth: Int) throws(CoreError) -> DocumentNode {
        guard depth <= depthLimit else { throw error("values nested too deep") }
        skipSpace()
        let mark = mark
        let content: DocumentNode.Content
        switch peek {
        case UInt8(ascii: "{"): content = .fields(try fields(at: location, depth: depth))
        case UInt8(ascii: "["): content = .list(try elements(at: location, depth: depth))
        case UInt8(ascii: "\""): content = .text(try text())
        case UInt8(ascii: "t"): content = try word("true", .boolean(true))
        case UInt8(ascii: "f"): content = try word("false", .boolean(false))
        case UInt8(ascii: "n"): content = try word("null", .null)
        default: content = .number(try number())
        }
        return DocumentNode(content, mark: mark, location: location)
    }

    private mutating func fields(
        at location: DocumentLocation, depth: Int
    ) throws(CoreError) -> [DocumentNode.Field] {
        var fields: [DocumentNode.Field] = []
        var names: Set<String> = []
        offset += 1
        skipSpace()
        if take("}") { return fields }
        repeat {
            skipSpace()
            let mark = mark
            let name = try text()
            guard names.insert(name).inserted else { throw error("the same name twice in one object") }
            skipSpace()
            guard take(":") else { throw error("`:` expected") }
            fields.append(.init(name: name, mark: mark, value: try value(at: location.field(name), depth: depth + 1)))
            skipSpace()
        } while take(",")
        guard take("}") else { throw error("`,` or `}` expected") }
        return fields
    }

    private mutating func elements(at location: DocumentLocation, depth: Int) throws(CoreError) -> [DocumentNode] {
        var elements: [DocumentNode] = []
        offset += 1
        skipSpace()
        if take("]") { return elements }
        repeat {
            elements.append(try value(at: location.element(elements.count), depth: depth + 1))
            skipSpace()
        } while take(",")
        guard take("]") else { throw error("`,` or `]` expected") }
        return elements
    }

    private mutating func word(_ word: String, _ content: DocumentNode.Content) throws(CoreError)
        -> DocumentNode.Content
    {
        guard bytes[offset...].starts(with: word.utf8) else { throw error("a JSON value expected") }
        offset += word.utf8.count
        return content
    }

    private mutating func number() throws(CoreError) -> String {
        let start = offset
        _ = take("-")
        guard let first = peek, isDigit(first) else { throw error("a JSON value expected") }
        if !take("0") { skipDigits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try digits()
        }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func digits() throws(CoreError) {
        guard let next = peek, isDigit(next) else { throw error("a digit expected") }
        skipDigits()
    }

    private mutating func skipDigits() { while let next = peek, isDigit(next) { offset += 1 } }

    private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private mutating func text() throws(CoreError) -> String {
        guard take("\"") else { throw error("`\"` expected") }
        var text: [UInt8] = []
        while let byte = peek, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw error("a control character in text") }
            if byte == UInt8(ascii: "\\") {
                try escape(into: &text)
            } else {
                text.append(byte)
                offset += 1
            }
        }
        guard take("\"") else { throw error("text that does not end") }
        guard let string = String(validating: text, as: UTF8.self) else { throw error("text that is not UTF-8") }
        return string
    }

    private mutating func escape(into text: inout [UInt8]) throws(CoreError) {
        offset += 1
        guard let letter = peek else { throw error("text that does not end") }
        offset += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
        case UInt8(ascii: "b"): text.append(8)
        case UInt8(ascii: "f"): text.append(12)
        case UInt8(ascii: "n"): text.append(10)
        case UInt8(ascii: "r"): text.append(13)
        case UInt8(ascii: "t"): text.append(9)
        case UInt8(ascii: "u"): text.append(contentsOf: String(try escapedScalar()).utf8)
        default: throw error("an unknown escape")
        }
    }

    private mutating func escapedScalar() throws(CoreError) -> Unicode.Scalar {
        let first = try escapedUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, take("\\"), take("u") else { throw error("half of a surrogate pair") }
        let second = try escapedUnit()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw error("half of a surrogate pair") }
        return scalar
    }

    private mutating func escapedUnit() throws(CoreError) -> UInt32 {
        let digits = bytes[offset...].prefix(4)
        let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard values.count == 4 else { throw error("four hexadecimal digits expected") }
        offset += 4
        return values.reduce(0) { $0 << 4 | UInt32($1) }
    }

    private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        offset += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            offset += 1
            if byte == 0x0A {
                line += 1
                (column, counted) = (1, offset)
            }
        }
    }

    private var mark: SourceMark {
        mutating get {
            while counted < offset {
                if bytes[counted] & 0xC0 != 0x80 { column += 1 }
                counted += 1
            }
            return SourceMark(line: line, column: column)
        }
    }

    private mutating func error(_ problem: String) -> CoreError {
        CoreError(.malformedDocument, "\(source):\(mark): \(problem)")
    }
}
