import FuseCore

extension DocumentNode {
    /// The value as a list of purposes.
    func purposes() throws(CoreError) -> Set<Purpose> {
        Set(try distinct { node throws(CoreError) in try node.value(Purpose.init) })
    }

    /// The value as the purposes that terms permit: `any`, or a list.
    func permittedPurposes() throws(CoreError) -> PermittedPurposes {
        if case .text("any") = content { return .any }
        return .among(try purposes())
    }

    /// The value as the recipients that terms permit: `any`, or a list of parties.
    func permittedRecipients() throws(CoreError) -> PermittedRecipients {
        if case .text("any") = content { return .any }
        return .among(Set(try distinct { node throws(CoreError) in try node.party() }))
    }

    private func party() throws(CoreError) -> ID<Party> {
        let party: ID<Party> = try value(ID.init)
        guard party.text != "any" else { throw malformed("names no party; write `any` without the list, or a party") }
        return party
    }
}
