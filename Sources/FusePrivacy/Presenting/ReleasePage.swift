/// A release as one HTML page for people: the table with its intervals drawn, what was applied, and how to read it, in Chinese and in
/// English.
///
/// The page needs nothing but itself, and its own policy forbids anything else: no script, no picture, no font, no address.
public struct ReleasePage: Sendable {
    /// How many rows a page shows at most; the other forms of the release have all.
    public static let mostRows = 500
    /// How many characters of a text are shown.
    public static let longestText = 120

    let release: Release
    let headings: [ReleaseHeading]
    let account: ReleaseAccount

    /// Puts a release on a page.
    ///
    /// - Parameters:
    ///   - release: the release.
    ///   - headings: its columns in the order in which they are shown.
    ///   - account: what was asked and what was applied.
    /// - Throws: `PrivacyError` with code `invalidHeading` if there is no heading, a column does not exist, or two have one name.
    public init(_ release: Release, _ headings: [ReleaseHeading], account: ReleaseAccount) throws(PrivacyError) {
        try release.check(headings)
        self.release = release
        self.headings = headings
        self.account = account
    }

    /// The page: UTF-8, and the same bytes for the same release and account.
    public var bytes: [UInt8] {
        let page = Markup("html", ["lang": "zh"], holding: [head, Markup("body", holding: content)])
        return Array("<!DOCTYPE html>\n".utf8) + page.bytes + Array("\n".utf8)
    }

    private var head: Markup {
        Markup(
            "head",
            holding: [
                Markup(void: "meta", ["charset": "utf-8"]),
                Markup(void: "meta", ["http-equiv": "Content-Security-Policy", "content": Self.policy]),
                Markup(void: "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                Markup(void: "meta", ["name": "referrer", "content": "no-referrer"]),
                Markup("title", text: VisibleText(title, limit: Self.longestText).string),
                Markup("style", text: PageStyle.text),
            ])
    }

    private var content: [Markup] {
        [
            Markup("h1", holding: [Self.data(account.titleZh), Markup(" · "), Self.data(account.titleEn)]),
            PageWording.table.heading("h2"), table, PageWording.applied.heading("h2"),
        ] + applied + [PageWording.reading.heading("h2"), list(readingPoints)]
    }

    private var title: String { account.titleZh + " · " + account.titleEn }

    /// Nothing is loaded, sent, framed or run.
    static let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

    /// Text that others wrote, in its own direction, and not longer than a page can bear.
    static func data(_ text: String) -> Markup { Markup("bdi", text: VisibleText(text, limit: longestText).string) }

    func list(_ lines: [BilingualLine]) -> Markup { Markup("ul", holding: lines.map(\.point)) }
}
