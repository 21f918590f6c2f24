/// A column of a page's table.
struct PageColumn {
    let heading: ReleaseHeading
    private let drawing: IntervalDrawing?

    init(_ heading: ReleaseHeading, in rows: [ReleasedRow]) {
        self.heading = heading
        guard case .measure(let index) = heading.column else {
            drawing = nil
            return
        }
        drawing = IntervalDrawing(rows.compactMap { $0.measures[index] })
    }

    /// The name, what it is, and between which numbers the intervals are drawn.
    func head(meaning: String?) -> Markup {
        var content = [ReleasePage.data(heading.name)]
        if let meaning, meaning != heading.name {
            content.append(Markup("small", holding: [ReleasePage.data(meaning)]))
        }
        if let drawing {
            let ends = [drawing.lowest, drawing.highest].map { ShownNumber.text($0) }
            content.append(Markup("small", ["class": "ends"], holding: ends.map { Markup("span", text: $0) }))
        }
        return Markup("th", ["scope": "col"], holding: content)
    }

    func cell(of row: ReleasedRow) -> Markup {
        switch heading.column {
        case .key(let index): key(row.keys[index])
        case .measure(let index): row.measures[index].map(number) ?? Self.nothing("number")
        }
    }

    private func key(_ text: String?) -> Markup {
        guard let text else { return Self.nothing("key") }
        return Markup("td", holding: [text.isEmpty ? Markup("i", text: "\"\"") : ReleasePage.data(text)])
    }

    private func number(_ value: ReleasedValue) -> Markup {
        let shown = ShownNumber(value)
        guard !value.isExact else { return Markup("td", ["class": "number"], text: shown.value) }
        let interval = Markup("small", text: "[\(shown.low), \(shown.high)]")
        let drawn = drawing.map { [$0.drawing(of: value)] } ?? []
        return Markup(
            "td", ["class": value.isWide ? "number unsure" : "number"],
            holding: [
                Markup("b", text: (value.isWide ? PageWording.flag + " " : "") + shown.value), Markup(" "), interval,
            ] + drawn)
    }

    private static func nothing(_ kind: String) -> Markup {
        Markup("td", ["class": kind], holding: [Markup("i", text: PageWording.nothing)])
    }
}
