import FuseCore

/// What entries of one edition must not say together: whoever asks about an entry gets one answer.
enum CatalogueRules {
    static func check(
        _ entries: [CatalogueListing], of catalogue: CatalogueStatement.Catalogue
    ) throws(CoreError) {
        guard (1...CatalogueStatement.mostEntries).contains(entries.count) else {
            throw CoreError(.malformedValue, "a catalogue has 1 to 256 `entries`; split it")
        }
        let versions = Dictionary(grouping: entries, by: \.id)
        switch catalogue {
        case .publicData: for listed in versions.values { try checkVersions(listed) }
        case .importantData: for listed in versions.values { try checkSingle(listed) }
        }
    }

    /// Versions differ, at most one is in force, and what is superseded has a successor.
    private static func checkVersions(_ listed: [CatalogueListing]) throws(CoreError) {
        guard Set(listed.map(\.version)).count == listed.count else {
            throw CoreError(
                .malformedValue, "one version of a catalogue entry is listed twice; list it once in `entries`")
        }
        guard listed.count(where: { $0.status == .current }) <= 1 else {
            throw CoreError(.malformedValue, "two versions of a catalogue entry are `current`; supersede the older one")
        }
        for old in listed where old.status == .superseded && !listed.contains(where: { $0.version > old.version }) {
            throw CoreError(.malformedValue, "a `superseded` catalogue entry has no later version; list that too")
        }
    }

    /// Important data is listed or not: its entries have no line of versions.
    private static func checkSingle(_ listed: [CatalogueListing]) throws(CoreError) {
        guard listed.count == 1, listed[0].status != .superseded else {
            throw CoreError(
                .malformedValue, "important data is listed once, as `current` or `withdrawn`; correct the `entries`")
        }
    }
}
