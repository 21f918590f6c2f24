import FuseCore

extension JSONValue {
    /// The value of a name; nil if this is no object or has no such name.
    subscript(name: String) -> JSONValue? {
        if case .object(let fields) = self { fields[name] } else { nil }
    }

    /// The value at a place; nil if this is no list or is shorter.
    subscript(index: Int) -> JSONValue? {
        if case .list(let elements) = self, elements.indices.contains(index) { elements[index] } else { nil }
    }
}
