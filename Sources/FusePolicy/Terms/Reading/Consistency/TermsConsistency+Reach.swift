import FuseCore

/// For what, and across which borders, the data may be used.
extension TermsConsistency {
    func checkConsent() throws(CoreError) {
        if terms.tags.contains(.personal), terms.consent == nil {
            throw lacks("`consent`; personal data needs its reference and purposes")
        }
        if terms.consent != nil, terms.tags.isDisjoint(with: [.personal, .publicImage]) {
            let problem = "belongs to `personal` or `public-image` data only; remove it, or add the tag"
            throw error(at: ["consent"], problem: problem)
        }
    }

    /// Each place outside the mainland has its security assessment, and no other place has one. Source: Articles 53 and 59.
    func checkJurisdictions() throws(CoreError) {
        let isOpen = terms.channel == .open
        for name in ["jurisdictions", "assessments"] where isOpen && isWritten(name) {
            throw error(at: [name], problem: "has no place in data that is open to all, wherever they are; remove it")
        }
        let abroad = terms.jurisdictions.subtracting([.mainland])
        if let place = abroad.sorted().first(where: { terms.assessments[$0] == nil }) {
            let problem = "lets `\(place)` have releases; add its security assessment to `assessments`"
            throw error(at: ["jurisdictions"], problem: problem)
        }
        if let place = terms.assessments.keys.sorted().first(where: { !abroad.contains($0) }) {
            let problem = "is of a place that `jurisdictions` does not list beside the mainland; remove it"
            throw error(at: ["assessments", place.code], problem: problem)
        }
    }

    /// Purposes lie in the tree, so that those who read them know what they mean.
    func checkPurposes() throws(CoreError) {
        if case .among(let purposes) = terms.purposes { try checkKnown(purposes, at: ["purposes"]) }
        try checkKnown(terms.consent?.purposes ?? [], at: ["consent", "purposes"])
        try checkKnown(terms.entrustment?.purposes ?? [], at: ["entrustment", "purposes"])
        try checkKnown(terms.licence?.purposes ?? [], at: ["licence", "purposes"])
        try checkKnown(Set(terms.branches.keys), at: ["branches"])
        if let root = terms.branches.keys.sorted().first(where: { $0.words.count < 2 }) {
            throw error(at: ["branches", "\(root)"], problem: "is a root of the tree; name a purpose under it")
        }
    }

    private func checkKnown(_ purposes: Set<Purpose>, at path: [String]) throws(CoreError) {
        guard let stranger = purposes.sorted().first(where: { !PurposeTree.standard.knows($0) }) else { return }
        let problem = "names `\(stranger)`, which lies under no root of the tree; see `fusebox terms purposes`"
        throw error(at: path, problem: problem)
    }

    private func isWritten(_ name: String) -> Bool {
        guard case .fields(let fields) = document.content else { return false }
        return fields.contains { $0.name == name }
    }
}
