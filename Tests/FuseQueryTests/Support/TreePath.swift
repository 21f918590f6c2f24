import FuseCore

/// The way from the root of a document to one of its values.
struct TreePath: CustomStringConvertible {
    enum Step {
        case field(String)
        case element(Int)
    }

    let steps: [Step]

    var description: String {
        steps.map { step in
            switch step {
            case .field(let name): ".\(name)"
            case .element(let index): "[\(index)]"
            }
        }.joined()
    }

    var lastName: String? {
        if case .field(let name)? = steps.last { name } else { nil }
    }

    /// The ways to every value inside.
    static func all(in node: DocumentNode) -> [TreePath] {
        var found = [TreePath(steps: [])]
        let inner: [(Step, DocumentNode)] =
            switch node.content {
            case .fields(let fields): fields.map { (.field($0.name), $0.value) }
            case .list(let elements): elements.enumerated().map { (.element($0), $1) }
            default: []
            }
        for (step, value) in inner { found += all(in: value).map { TreePath(steps: [step] + $0.steps) } }
        return found
    }

    func content(in node: DocumentNode) -> DocumentNode.Content? { node.value(at: steps[...])?.content }

    func replacing(in node: DocumentNode, _ change: (DocumentNode) -> DocumentNode) -> DocumentNode {
        node.replacing(steps[...], change)
    }

    func removingField(in node: DocumentNode) -> DocumentNode {
        guard let name = lastName else { return node }
        return node.replacing(steps.dropLast()) { parent in
            parent.with(fields: parent.fieldList.filter { $0.name != name })
        }
    }

    func renamingField(in node: DocumentNode) -> DocumentNode {
        guard let name = lastName else { return node }
        return node.replacing(steps.dropLast()) { parent in
            parent.with(
                fields: parent.fieldList.map { field in
                    field.name == name
                        ? DocumentNode.Field(name: name + "_", mark: field.mark, value: field.value) : field
                })
        }
    }
}

extension DocumentNode {
    var fieldList: [Field] {
        if case .fields(let fields) = content { fields } else { [] }
    }

    func with(_ content: Content) -> DocumentNode { DocumentNode(content, mark: mark, location: location) }

    func with(fields: [Field]) -> DocumentNode { with(.fields(fields)) }

    func adding(_ name: String, _ content: Content) -> DocumentNode {
        with(fields: fieldList + [Field(name: name, mark: mark, value: with(content))])
    }

    fileprivate func value(at steps: ArraySlice<TreePath.Step>) -> DocumentNode? {
        guard let step = steps.first else { return self }
        switch (step, content) {
        case (.field(let name), .fields(let fields)):
            return fields.first { $0.name == name }?.value.value(at: steps.dropFirst())
        case (.element(let index), .list(let elements)): return elements[index].value(at: steps.dropFirst())
        default: return nil
        }
    }

    fileprivate func replacing(
        _ steps: ArraySlice<TreePath.Step>, _ change: (DocumentNode) -> DocumentNode
    ) -> DocumentNode {
        guard let step = steps.first else { return change(self) }
        switch (step, content) {
        case (.field(let name), .fields(let fields)):
            return with(
                fields: fields.map { field in
                    guard field.name == name else { return field }
                    return Field(
                        name: name, mark: field.mark, value: field.value.replacing(steps.dropFirst(), change))
                })
        case (.element(let index), .list(let elements)):
            var changed = elements
            changed[index] = elements[index].replacing(steps.dropFirst(), change)
            return with(.list(changed))
        default: return self
        }
    }

    /// Another value in its place.
    func mutated(_ random: inout SeededGenerator) -> DocumentNode {
        let words = [
            "", "x", "city", "amount", "person", "visits", "cities", "SELECT_NODE", "SUBQUERY", "STAR", "WINDOW",
            "LEFT",
            "RIGHT", "CROSS", "REGULAR", "OPERATOR_NOT", "COMPARE_EQUAL", "COMPARE_IN", "CONJUNCTION_OR", "FUNCTION",
            "sum",
            "count_star", "random", "INTEGER", "VARCHAR", "DECIMAL", "DESCENDING", "NULLS FIRST", "main", "pg_catalog",
        ]
        switch random.next() % 9 {
        case 0: return with(.null)
        case 1: return with(.boolean(random.chance(50)))
        case 2:
            return with(
                .number(random.pick(["0", "1", "-1", "7", "18446744073709551615", "1.5", "99999999999999999999"])))
        case 3, 4: return with(.text(random.pick(words)))
        case 5: return with(.list([]))
        case 6: return with(fields: [])
        case 7:
            guard case .list(let elements) = content, !elements.isEmpty else { return with(.list([self, self])) }
            return with(.list(random.chance(50) ? Array(elements.dropLast()) : elements + [random.pick(elements)]))
        default:
            guard let first = fieldList.randomElement(using: &random) else { return with(.text("y")) }
            return first.value
        }
    }
}
