/// One statement in Chinese and in English.
struct BilingualLine: Sendable, Hashable {
    let zh: String
    let en: String

    init(_ zh: String, _ en: String) {
        self.zh = zh
        self.en = en
    }

    /// A heading in both languages.
    func heading(_ name: StaticString) -> Markup {
        Markup(
            name,
            holding: [
                Markup("span", ["lang": "zh"], text: zh), Markup(" · "), Markup("span", ["lang": "en"], text: en),
            ])
    }

    /// A point of a list, with one paragraph for each language.
    var point: Markup {
        Markup("li", holding: [Markup("p", ["lang": "zh"], text: zh), Markup("p", ["lang": "en"], text: en)])
    }

    /// The head of a column.
    var columnHead: Markup { heading("th") }
}
