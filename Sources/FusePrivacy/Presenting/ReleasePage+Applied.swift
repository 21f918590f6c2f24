extension ReleasePage {
    /// What was done between the data and this page. All of it is public beforehand: nothing here follows from exact numbers.
    var applied: [Markup] {
        let summary = release.summary
        if let control = summary.control, let unit = account.unit { return [list(applied(control, unit))] }
        guard let mechanism = summary.mechanism, let unit = account.unit else {
            return [list([PageWording.inputs(account.inputs), PageWording.exact] + parameters + keptRows)]
        }
        let lines = [
            PageWording.inputs(account.inputs), PageWording.protects(unit),
            PageWording.noise(mechanism, summary.charged), limits(unit), groups(summary),
        ]
        return [list(lines.compactMap(\.self) + parameters + keptRows), quantities]
    }

    /// Without noise: what disclosure control did, in its order.
    private func applied(_ control: ReleaseControl, _ unit: String) -> [BilingualLine] {
        [PageWording.inputs(account.inputs), PageWording.protects(unit), PageWording.withoutNoise]
            + control.steps.map { PageWording.step($0, control.rules) }
            + [PageWording.suppressed(control.suppressedCells), PageWording.compared].compactMap(\.self)
            + parameters + keptRows
    }

    private var parameters: [BilingualLine] {
        account.parameters.sorted { $0.key < $1.key }.map { name, value in
            PageWording.parameter(name, VisibleText(value, limit: Self.longestText).string)
        }
    }

    private var keptRows: [BilingualLine] { account.keepsSomeRows ? [PageWording.keepsSomeRows] : [] }

    private func limits(_ unit: String) -> BilingualLine? {
        guard let groups = account.maxGroups else { return nil }
        guard let rows = account.maxRowsPerGroup else { return PageWording.limits(unit, groups: groups) }
        return PageWording.limits(unit, groups: groups, rows: rows)
    }

    private func groups(_ summary: ReleaseSummary) -> BilingualLine? {
        let least = summary.minimumGroup ?? 1
        if let threshold = summary.selectionThreshold { return PageWording.selected(threshold, least: least) }
        if let evenOdds = summary.evenOdds { return PageWording.selectedByOdds(evenOdds, least: least) }
        return least > 1 ? PageWording.known(least: least) : PageWording.everyGroup
    }

    private var quantities: Markup {
        let head = Markup("tr", holding: PageWording.quantityHeads.map(\.columnHead))
        let rows = account.quantities.map { quantity in
            let bounds = quantity.bounds.map { "\($0.lowerBound) … \($0.upperBound)" } ?? PageWording.nothing
            return Markup(
                "tr",
                holding: [Markup("td", holding: [Self.data(quantity.meaning)])]
                    + [bounds, "\(quantity.perGroup)", quantity.noise.map { "± \($0)" } ?? PageWording.nothing].map {
                        Markup("td", ["class": "number"], text: $0)
                    })
        }
        return Markup(
            "div", ["class": "wide"],
            holding: [Markup("table", holding: [Markup("thead", holding: [head]), Markup("tbody", holding: rows)])])
    }
}
