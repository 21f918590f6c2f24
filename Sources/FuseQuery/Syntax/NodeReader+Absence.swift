import FuseCore

/// Fields that must hold nothing, because what they would say is not supported.
extension NodeReader {
    mutating func requireNull(_ name: String, _ refusal: String) throws(QueryError) {
        guard try node(name).isNull else { throw unsupported(refusal) }
    }

    mutating func requireEmpty(_ name: String, _ refusal: String) throws(QueryError) {
        guard try list(name).isEmpty else { throw unsupported(refusal) }
    }

    mutating func requireText(_ name: String, _ allowed: Set<String>, _ refusal: String) throws(QueryError) {
        guard allowed.contains(try text(name)) else { throw unsupported(refusal) }
    }

    mutating func requireFalse(_ name: String, _ refusal: String) throws(QueryError) {
        guard try !boolean(name) else { throw unsupported(refusal) }
    }

    func unsupported(_ refusal: String) -> QueryError { QueryError(.unsupported, at: mark, refusal) }
}
