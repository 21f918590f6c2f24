import FuseCore

/// Checks that terms do not contradict themselves or ask for less than the regulation does.
struct TermsConsistency {
    let terms: Terms
    let document: DocumentNode

    func check() throws(CoreError) {
        try checkChannel()
        try checkChannelFields()
        try checkCatalogue()
        try checkConsent()
        try checkOpening()
        try checkJurisdictions()
        try checkPurposes()
        try checkGrade()
        try checkPrivacy()
        try checkFloors()
        try checkApprovals()
    }

    /// An error at the value of a key, or at the nearest group around it that was written.
    ///
    /// - Parameters:
    ///   - path: the names that lead to the value.
    ///   - problem: what is wrong with it.
    /// - Returns: the error to throw.
    func error(at path: [String], problem: String) -> CoreError {
        var node = document
        for (index, name) in path.enumerated() {
            guard let next = node.child(name) else {
                return node.malformed("has a contradiction: `\(path[index...].joined(separator: "."))` \(problem)")
            }
            node = next
        }
        return node.malformed(problem)
    }

    /// An error about something that the document should have and has not.
    func lacks(_ problem: String) -> CoreError { document.malformed("lacks \(problem)") }
}

extension DocumentNode {
    /// The value of a name in this group; nil if it is no group, or has no such name.
    fileprivate func child(_ name: String) -> DocumentNode? {
        guard case .fields(let fields) = content else { return nil }
        return fields.first { $0.name == name }?.value
    }
}
