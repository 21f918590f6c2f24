import FuseCore

extension DocumentNode {
    /// The value as a list of jurisdictions.
    func jurisdictions() throws(CoreError) -> Set<Jurisdiction> {
        Set(try distinct { node throws(CoreError) in try node.value(Jurisdiction.init) })
    }

    /// The value as references of security assessments, by jurisdiction.
    func assessments() throws(CoreError) -> [Jurisdiction: String] {
        var references: [Jurisdiction: String] = [:]
        for entry in try namedEntries() {
            references[try entry.named(Jurisdiction.init)] = try entry.value.line()
        }
        return references
    }

    /// The value as branches of the tree of purposes, with their labels.
    func branches() throws(CoreError) -> [Purpose: BilingualText] {
        var branches: [Purpose: BilingualText] = [:]
        for entry in try namedEntries() {
            branches[try entry.named(Purpose.init)] = try BilingualText(entry.value)
        }
        return branches
    }

    private func namedEntries() throws(CoreError) -> [Field] {
        let entries = try entries(atMost: 256)
        guard !entries.isEmpty else { throw malformed("is empty; name at least one, or remove the key") }
        return entries
    }
}

extension DocumentNode.Field {
    /// The name as something that has a written form.
    fileprivate func named<Name>(_ parse: (String) throws(CoreError) -> Name) throws(CoreError) -> Name {
        do {
            return try parse(name)
        } catch {
            throw value.malformed("stands under a name that is \(error.reason)")
        }
    }
}
