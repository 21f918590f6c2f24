import FuseCore

/// What the channel of the data asks for.
extension TermsConsistency {
    func checkChannel() throws(CoreError) {
        guard terms.dataClass.channels.contains(terms.channel) else {
            throw error(
                at: ["channel"],
                problem: "is no channel of `\(terms.dataClass.rawValue)` data; correct it or the `class`")
        }
    }

    /// Each of these fields belongs to one channel, which cannot do without it.
    func checkChannelFields() throws(CoreError) {
        let owners: [(String, Bool, Channel)] = [
            ("sharing", terms.sharing != nil, .shared), ("procurement", terms.procurement != nil, .procured),
            ("entrustment", terms.entrustment != nil, .entrusted), ("emergency", terms.emergency != nil, .emergency),
            ("licence", terms.licence != nil, .authorisedOperation),
        ]
        for (name, isThere, channel) in owners where isThere != (terms.channel == channel) {
            throw isThere
                ? error(at: [name], problem: "belongs to the channel `\(channel.rawValue)` only; remove it")
                : error(at: ["channel"], problem: "needs `\(name)`; add it")
        }
    }

    func checkCatalogue() throws(CoreError) {
        let isCatalogued = terms.dataClass.isPublic || terms.channel == .procured
        guard isCatalogued == (terms.catalogue != nil) else {
            throw isCatalogued
                ? lacks("`catalogue`; name the entry of this public data in the catalogue")
                : error(at: ["catalogue"], problem: "belongs to public or procured data only; remove it")
        }
    }

    /// Data open to all carries no conditions, and only such data goes to anyone for anything. Source: Article 29.
    func checkOpening() throws(CoreError) {
        let isOpen = terms.channel == .open
        guard (terms.recipients == .any) == isOpen else { throw error(at: ["recipients"], problem: openness(isOpen)) }
        guard (terms.purposes == .any) == isOpen else { throw error(at: ["purposes"], problem: openness(isOpen)) }
        if isOpen, terms.tags.contains(.personal) {
            throw error(at: ["channel"], problem: "cannot be `open` for personal data; authorise purposes one by one")
        }
        if isOpen, terms.approval != .nobody {
            throw error(at: ["approval"], problem: "must be `none` twice for data that is open to all")
        }
        if isOpen, terms.grade != .general1 {
            throw error(
                at: ["grade"], problem: "must be `general-1` for data that is open to all; or correct the `channel`")
        }
    }

    private func openness(_ isOpen: Bool) -> String {
        isOpen ? "must be `any` for data that is open to all" : "may be `any` for the channel `open` only; name them"
    }

    func checkApprovals() throws(CoreError) {
        let needed = RequiredApproval.byRegulation(for: terms)
        if needed.contains(.provider(terms.provider)), terms.approval.provider == .none {
            throw error(at: ["approval"], problem: "must have `provider: required` for this channel and sharing")
        }
        if needed.contains(.authority(otherThan: terms.provider)), terms.approval.authority == .none {
            throw error(at: ["approval"], problem: "must have `authority: required` for this channel, sharing and tags")
        }
    }
}
