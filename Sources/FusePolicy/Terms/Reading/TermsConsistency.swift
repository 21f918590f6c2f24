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
        try checkApprovals()
        try checkPrivacy()
    }

    private func checkChannel() throws(CoreError) {
        guard terms.dataClass.channels.contains(terms.channel) else {
            throw error(at: "channel", "is no channel of `\(terms.dataClass.rawValue)` data; correct it or the `class`")
        }
    }

    /// Each of these fields belongs to one channel, which cannot do without it.
    private func checkChannelFields() throws(CoreError) {
        let owners: [(String, Bool, Channel)] = [
            ("sharing", terms.sharing != nil, .shared), ("procurement", terms.procurement != nil, .procured),
            ("entrustment", terms.entrustment != nil, .entrusted), ("emergency", terms.emergency != nil, .emergency),
            ("licence", terms.licence != nil, .authorisedOperation),
        ]
        for (name, isThere, channel) in owners where isThere != (terms.channel == channel) {
            throw isThere
                ? error(at: name, "belongs to the channel `\(channel.rawValue)` only; remove it")
                : error(at: "channel", "needs `\(name)`; add it")
        }
    }

    private func checkCatalogue() throws(CoreError) {
        let isCatalogued = terms.dataClass.isPublic || terms.channel == .procured
        guard isCatalogued == (terms.catalogue != nil) else {
            throw isCatalogued
                ? document.malformed("lacks `catalogue`; name the entry of this public data in the catalogue")
                : error(at: "catalogue", "belongs to public or procured data only; remove it")
        }
    }

    private func checkConsent() throws(CoreError) {
        if terms.tags.contains(.personal), terms.consent == nil {
            throw document.malformed("lacks `consent`; personal data needs its reference and purposes")
        }
        if terms.consent != nil, terms.tags.isDisjoint(with: [.personal, .publicImage]) {
            throw error(at: "consent", "belongs to `personal` or `public-image` data only; remove it, or add the tag")
        }
    }

    /// Data open to all carries no conditions, and only such data goes to anyone for anything. Source: Article 29.
    private func checkOpening() throws(CoreError) {
        let isOpen = terms.channel == .open
        guard (terms.recipients == .any) == isOpen else { throw error(at: "recipients", openness(isOpen)) }
        guard (terms.purposes == .any) == isOpen else { throw error(at: "purposes", openness(isOpen)) }
        if isOpen, terms.tags.contains(.personal) {
            throw error(at: "channel", "cannot be `open` for personal data; authorise purposes one by one")
        }
        if isOpen, terms.approval != ApprovalsAsked(provider: .none, authority: .none) {
            throw error(at: "approval", "must be `none` twice for data that is open to all")
        }
    }

    private func openness(_ isOpen: Bool) -> String {
        isOpen ? "must be `any` for data that is open to all" : "may be `any` for the channel `open` only; name them"
    }

    private func checkApprovals() throws(CoreError) {
        let needed = RequiredApproval.byRegulation(for: terms)
        if needed.contains(.provider(terms.provider)), terms.approval.provider == .none {
            throw error(at: "approval", "must have `provider: required` for this channel and sharing")
        }
        if needed.contains(.authority(otherThan: terms.provider)), terms.approval.authority == .none {
            throw error(at: "approval", "must have `authority: required` for this channel, sharing and tags")
        }
    }

    private func checkPrivacy() throws(CoreError) {
        guard let privacy = terms.privacy else {
            let protected = !terms.dataClass.isPublic || !terms.tags.isEmpty
            if protected {
                throw document.malformed("lacks `privacy`; non-public and tagged data needs a privacy unit")
            }
            return
        }
        guard terms.columns[privacy.unit.column] != nil else {
            throw error(at: "privacy", "has a unit column that `columns` does not declare; declare it")
        }
    }

    private func error(at name: String, _ problem: String) -> CoreError {
        guard case .fields(let fields) = document.content, let field = fields.first(where: { $0.name == name }) else {
            return document.malformed("has a contradiction: `\(name)` \(problem)")
        }
        return field.value.malformed(problem)
    }
}
