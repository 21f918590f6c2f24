extension ReleasePage {
    /// The table, and lines that say how much of the release it shows, and how much of it is unsure.
    var table: Markup {
        let shown = Array(release.rows.prefix(Self.mostRows))
        let columns = headings.map { PageColumn($0, in: shown) }
        let head = Markup("tr", holding: columns.map { $0.head(meaning: account.meanings[$0.heading.name]) })
        let body = shown.map { row in Markup("tr", holding: columns.map { $0.cell(of: row) }) }
        return Markup([
            Markup(
                "div", ["class": "wide"],
                holding: [Markup("table", holding: [Markup("thead", holding: [head]), Markup("tbody", holding: body)])]),
            list([PageWording.rows(shown: shown.count, of: release.rows.count), flags]),
        ])
    }

    /// Of all rows, those that are not shown among them.
    private var flags: BilingualLine {
        let measures = headings.compactMap(\.measureWithInterval)
        var (wide, all) = (0, 0)
        for row in release.rows {
            for case let value? in measures.lazy.map({ row.measures[$0] }) {
                all += 1
                if value.isWide { wide += 1 }
            }
        }
        return PageWording.flags(wide, of: all)
    }
}

extension ReleaseHeading {
    /// The measure of a column that has intervals.
    fileprivate var measureWithInterval: Int? {
        guard case .measure(let index) = column, form == .interval else { return nil }
        return index
    }
}
