import FuseCore
import Yams

/// Turns what the YAML parser composed into values with places, refusing everything outside the strict form.
struct YAMLTree {
    let text: YAMLText

    func document() throws(PolicyError) -> DocumentNode {
        let parser = try parser()
        guard let root = try root(of: parser) else {
            throw text.error("the document is empty; write its keys", at: SourceMark(line: 1, column: 1))
        }
        return try value(root, at: DocumentLocation(source: text.source), depth: 0)
    }

    private func parser() throws(PolicyError) -> Parser {
        do {
            return try Parser(yaml: text.whole, resolver: .basic, encoding: .utf8)
        } catch {
            throw YAMLFault(error).error(in: text)
        }
    }

    private func root(of parser: Parser) throws(PolicyError) -> Node? {
        do {
            return try parser.singleRoot()
        } catch {
            throw YAMLFault(error).error(in: text)
        }
    }

    private func value(_ node: Node, at location: DocumentLocation, depth: Int) throws(PolicyError) -> DocumentNode {
        let mark = Self.mark(of: node)
        try checkProperties(at: mark)
        guard depth < YAMLDocument.depthLimit else {
            throw text.error("values nested too deep; at most \(YAMLDocument.depthLimit) levels", at: mark)
        }
        let content: DocumentNode.Content
        switch node {
        case .scalar(let scalar): content = try YAMLScalar.content(of: scalar, at: mark, in: text)
        case .sequence(let sequence): content = .list(try elements(sequence, at: location, depth: depth + 1))
        case .mapping(let mapping): content = .fields(try fields(mapping, at: location, depth: depth + 1))
        case .alias: throw text.error("an alias is not accepted; write the value out", at: mark)
        }
        return DocumentNode(content, mark: mark, location: location)
    }

    private func elements(
        _ sequence: Node.Sequence, at location: DocumentLocation, depth: Int
    ) throws(PolicyError) -> [DocumentNode] {
        var elements: [DocumentNode] = []
        for (index, node) in sequence.enumerated() {
            elements.append(try value(node, at: location.element(index), depth: depth))
        }
        return elements
    }

    private func fields(
        _ mapping: Node.Mapping, at location: DocumentLocation, depth: Int
    ) throws(PolicyError) -> [DocumentNode.Field] {
        var fields: [DocumentNode.Field] = []
        for (key, node) in mapping {
            let (name, mark) = try name(key)
            let value = try value(node, at: location.field(name), depth: depth)
            fields.append(.init(name: name, mark: mark, value: value))
        }
        return fields
    }

    private func name(_ key: Node) throws(PolicyError) -> (String, SourceMark) {
        let mark = Self.mark(of: key)
        try checkProperties(at: mark)
        guard case .scalar(let scalar) = key,
            case .text(let name) = try YAMLScalar.content(of: scalar, at: mark, in: text)
        else { throw text.error("a key must be text; put it in quotes", at: mark) }
        guard name != "<<" else { throw text.error("a merge key is not accepted; write the keys out", at: mark) }
        guard !name.isEmpty, name.utf8.count <= 128, !name.contains("\n") else {
            throw text.error("a key must be one line of 1 to 128 bytes", at: mark)
        }
        return (name, mark)
    }

    /// Anchors and tags stand before a value, so a value that has one begins with `&` or `!`.
    private func checkProperties(at mark: SourceMark) throws(PolicyError) {
        switch text.character(at: mark) {
        case "&": throw text.error("an anchor is not accepted; remove it, or put the text in quotes", at: mark)
        case "!": throw text.error("a tag is not accepted; remove it, or put the text in quotes", at: mark)
        default: return
        }
    }

    private static func mark(of node: Node) -> SourceMark {
        SourceMark(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }
}
